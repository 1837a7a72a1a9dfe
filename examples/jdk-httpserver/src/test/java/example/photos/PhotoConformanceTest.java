package example.photos;

import dev.photospec.vendor.PhotospecSuite;

/** Runs each case of photospec.yaml as a test. ServerOfTheSession starts the server. */
@PhotospecSuite(config = "photospec.yaml", allowWrites = true, allowResidue = true, reportDir = "target/photospec")
class PhotoConformanceTest {}
