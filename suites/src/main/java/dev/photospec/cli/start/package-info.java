/** Prepares quick starts: at build time, and once on the machine that the kit is started on. */
package dev.photospec.cli.start;
