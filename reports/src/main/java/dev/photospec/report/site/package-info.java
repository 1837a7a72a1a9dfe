/** The documents as a site: a static page for each profile, and its statements as text. */
package dev.photospec.report.site;
