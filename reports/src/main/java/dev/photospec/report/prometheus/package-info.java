/** Numbers for Prometheus, in a file for node_exporter's textfile collector. */
package dev.photospec.report.prometheus;
