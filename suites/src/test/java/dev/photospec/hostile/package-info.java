/** A target that is broken or hostile, told by data, and the whole kit run against it. */
package dev.photospec.hostile;
