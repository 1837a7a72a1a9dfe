/** Every recorded exchange as an HTTP archive, HAR 1.2, for a browser's network panel. */
package dev.photospec.report.har;
