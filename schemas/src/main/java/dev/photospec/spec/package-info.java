/** The promises of the documentation: profiles, routes and requirements as immutable records. */
package dev.photospec.spec;
