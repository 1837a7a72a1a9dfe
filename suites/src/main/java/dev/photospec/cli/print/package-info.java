/** Printing: text made harmless for build agents, and commands named as the user types them. */
package dev.photospec.cli.print;
