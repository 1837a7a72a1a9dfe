/** Commands as the build has recorded them, so that a start reads no annotations. */
package dev.photospec.cli.record;
