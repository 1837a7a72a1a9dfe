/** Judges exchanges that others have sent and recorded: nothing here sends a request of its own. */
package dev.photospec.traffic;
