/** The client that sends with REST Assured. */
package dev.photospec.exchange.restassured;
