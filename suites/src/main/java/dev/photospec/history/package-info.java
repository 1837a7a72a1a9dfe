/** Says what concurrent use shows: which guarantees a recorded history of writes and reads keeps. */
package dev.photospec.history;
