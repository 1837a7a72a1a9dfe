/** Exchanges as reports show them, without secrets. */
package dev.photospec.exchange.record;
