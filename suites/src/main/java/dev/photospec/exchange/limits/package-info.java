/** Clients that limit, retry, renew or refuse what another client sends. */
package dev.photospec.exchange.limits;
