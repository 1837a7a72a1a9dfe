/** The probable causes of what did not pass: cases grouped by what came back and where. */
package dev.photospec.verdict.cause;
