/** Runs that are split over several processes, and their merged results. */
package dev.photospec.shard;
