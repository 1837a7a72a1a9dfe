/** A matrix of implementations from several saved results. */
package dev.photospec.report.compare;
