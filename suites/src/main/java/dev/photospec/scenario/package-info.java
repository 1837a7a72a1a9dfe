/** From a requirement and a target to cases, and from a case to an observation. */
package dev.photospec.scenario;
