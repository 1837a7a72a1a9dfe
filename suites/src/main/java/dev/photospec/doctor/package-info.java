/** Checks a target, its tokens and its owners before a run. */
package dev.photospec.doctor;
