/** Photos that must be restored, on disk, and the locks that keep two runs apart. */
package dev.photospec.restore;
