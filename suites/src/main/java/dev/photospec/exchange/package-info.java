/** Requests, responses and the clients that turn one into the other. */
package dev.photospec.exchange;
