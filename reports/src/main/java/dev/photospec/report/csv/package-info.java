/** One line a case, for spreadsheets (RFC 4180). */
package dev.photospec.report.csv;
