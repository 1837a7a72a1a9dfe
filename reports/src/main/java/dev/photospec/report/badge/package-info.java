/** A badge with the verdict for a project's page. */
package dev.photospec.report.badge;
