/** Commands, options, help and exit codes: the only package that prints. */
package dev.photospec.cli;
