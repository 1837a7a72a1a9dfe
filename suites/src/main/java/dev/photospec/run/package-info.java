/** The command line, and the run behind it. */
package dev.photospec.run;
