/** A profile as an OpenAPI 3.1 description. */
package dev.photospec.report.openapi;
