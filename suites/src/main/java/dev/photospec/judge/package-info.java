/** The judge of one profile: tries a case, looks with every check, decides by the standing. */
package dev.photospec.judge;
