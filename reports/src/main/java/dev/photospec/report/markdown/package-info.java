/** A summary in Markdown, for a pull request or a job's page. */
package dev.photospec.report.markdown;
