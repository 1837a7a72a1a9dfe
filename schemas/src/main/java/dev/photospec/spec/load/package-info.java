/** Reads YAML data into records and says of every fault where it stands; the only package that sees YAML. */
package dev.photospec.spec.load;
