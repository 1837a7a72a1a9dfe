/** Judges traffic as it passes. Whatever breaks here, the traffic goes on. */
package dev.photospec.watch;
