/** The pages that a run writes, opened in a browser. */
package dev.photospec.report.browser;
