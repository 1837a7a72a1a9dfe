/** Annotations in a GitHub Actions run. */
package dev.photospec.report.github;
