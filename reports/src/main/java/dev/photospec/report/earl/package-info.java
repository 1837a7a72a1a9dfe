/** The result as linked data: W3C's Evaluation and Report Language, EARL 1.0, as JSON-LD. */
package dev.photospec.report.earl;
