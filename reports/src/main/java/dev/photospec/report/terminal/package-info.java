/** The output on the terminal: progress while the run goes on, then verdict, failures and what to do next. */
package dev.photospec.report.terminal;
