/** From a requirement and a target to cases; sends nothing. */
package dev.photospec.plan;
