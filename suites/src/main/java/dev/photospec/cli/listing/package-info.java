/** The rows that {@code photospec list} prints, as text or as JSON. */
package dev.photospec.cli.listing;
