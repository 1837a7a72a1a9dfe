/** The changes from one saved result to another: regressions, fixes, new, flaky and gone cases. */
package dev.photospec.report.diff;
