/** A first configuration: guessed, asked for, found at the target, or made for a server that has no data yet. */
package dev.photospec.setup;
