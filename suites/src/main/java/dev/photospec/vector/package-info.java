/** Vectors: exchanges with what each check finds in them, as plain JSON for runners in other languages. */
package dev.photospec.vector;
