/** Where bearer tokens come from. */
package dev.photospec.credential;
