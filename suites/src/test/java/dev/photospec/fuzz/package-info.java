/** Foreign bytes without an end: each parser that sees some, with what it has promised for all of them. */
package dev.photospec.fuzz;
