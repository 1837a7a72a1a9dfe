/** The options that several commands share, and what they say about a target. */
package dev.photospec.cli.options;
