/** Failures of a target that are known, and for how long. */
package dev.photospec.waiver;
