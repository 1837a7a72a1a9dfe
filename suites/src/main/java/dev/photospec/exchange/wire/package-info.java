/** The client that speaks HTTP/1.1 over sockets: one thread, one connection, no hand-over between threads. */
package dev.photospec.exchange.wire;
