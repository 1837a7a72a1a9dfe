/** The one canonical result, {@code conformance.json}: written at a run's end, and replayed from the file later. */
package dev.photospec.report.json;
