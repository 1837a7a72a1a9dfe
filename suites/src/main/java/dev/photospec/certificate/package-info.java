/** The statement that anyone can judge again: what was seen is written down, signed, and judged once more from the paper. */
package dev.photospec.certificate;
