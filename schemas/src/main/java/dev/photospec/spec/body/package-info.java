/** Says in words where a JSON value breaks a JSON Schema; the only package that sees the validator. */
package dev.photospec.spec.body;
