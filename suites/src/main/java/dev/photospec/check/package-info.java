/** One class a check: from an observation to findings, without HTTP and without exceptions. */
package dev.photospec.check;
