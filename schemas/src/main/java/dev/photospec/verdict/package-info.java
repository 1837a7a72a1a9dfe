/** The results: outcomes, verdicts, and the one stream that reports listen to. */
package dev.photospec.verdict;
