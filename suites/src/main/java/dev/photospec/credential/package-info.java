/** The sources of bearer tokens. */
package dev.photospec.credential;
