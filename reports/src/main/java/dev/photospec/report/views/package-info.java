/** Views that are made on demand from saved results and profiles, for the command line. */
package dev.photospec.report.views;
