/** Proves that every check can fail for its own reason, and that no lawful server is ever red. */
package dev.photospec.proof;
