/** A first profile out of an OpenAPI description. */
package dev.photospec.draft;
