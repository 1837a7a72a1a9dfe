/** The shell scripts that start the kit. */
package dev.photospec.launcher;
