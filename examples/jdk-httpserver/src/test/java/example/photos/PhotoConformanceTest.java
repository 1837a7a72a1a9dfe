package example.photos;

import dev.photospec.vendor.PhotospecSuite;

/** What photospec.yaml describes, each case a test. ServerOfTheSession starts the server. */
@PhotospecSuite(config = "photospec.yaml", allowWrites = true, allowResidue = true, reportDir = "target/photospec")
class PhotoConformanceTest {}
