/** Shared parts of all reports: counts, a place to put cases until the end, safe text and whole files. */
package dev.photospec.report;
