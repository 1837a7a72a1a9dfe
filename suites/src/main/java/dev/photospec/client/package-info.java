/** Judges clients by the requests that they send: what a strict provider would say of them. */
package dev.photospec.client;
