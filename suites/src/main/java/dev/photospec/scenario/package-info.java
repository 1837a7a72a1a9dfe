/** From a case to an observation: the requests that are sent, and the photos that are restored. */
package dev.photospec.scenario;
