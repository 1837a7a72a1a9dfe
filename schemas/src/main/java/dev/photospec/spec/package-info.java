/** What is promised: profiles, routes and requirements as immutable records. */
package dev.photospec.spec;
