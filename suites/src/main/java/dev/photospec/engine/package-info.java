/** The kit as an engine of the JUnit Platform: a tree of cases, each selectable, executed by one run. */
package dev.photospec.engine;
