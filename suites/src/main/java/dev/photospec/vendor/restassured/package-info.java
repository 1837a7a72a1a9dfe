/** Judges what a vendor's own REST Assured tests send. */
package dev.photospec.vendor.restassured;
