/** Photos that have to be given back, on disk, and the locks that keep two runs apart. */
package dev.photospec.journal;
