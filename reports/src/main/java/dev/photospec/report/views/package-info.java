/** What is made on demand from saved results and profiles: the one door to it for the command line. */
package dev.photospec.report.views;
