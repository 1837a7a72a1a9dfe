/** The statements about clients: what a server can see of them, and what each statement rests on. */
package dev.photospec.spec.client;
