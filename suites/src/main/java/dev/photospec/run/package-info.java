/** One run: from a plan to a stream of verdicts, reports and a conclusion. */
package dev.photospec.run;
