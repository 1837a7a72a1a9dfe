/** Work for a second processor while the first reads the command. */
package dev.photospec.cli.early;
