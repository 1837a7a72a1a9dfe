/** Reads and writes {@code photospec.yaml}, the file that describes a target. */
package dev.photospec.target.load;
