/** Thin parameterised JUnit suites, one for each aspect, and the judge they hand their cases to. */
package dev.photospec.suite;
