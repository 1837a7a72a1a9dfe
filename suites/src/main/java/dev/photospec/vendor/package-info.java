/** The kit in a vendor's own build: a run from Java, and an annotation that makes a class one. */
package dev.photospec.vendor;
