/** The target: a base URL, the people who sign in there, and the owners of photos. */
package dev.photospec.target;
