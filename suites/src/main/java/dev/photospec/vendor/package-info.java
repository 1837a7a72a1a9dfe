/** What a vendor's own build calls: a run from Java, and as JUnit tests of the vendor's own version. */
package dev.photospec.vendor;
