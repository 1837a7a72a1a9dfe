package dev.photospec.client;

import dev.photospec.spec.Route;
import java.util.List;

/**
 * A documented path, whatever the method.
 *
 * @param routes each documented method on it, and each way to read its owner
 * @param names the owner's names in the path, decoded
 * @param selected the size or photo id in the path, decoded, or null
 * @param owner the part of the path that names the owner
 */
record PhotoPlace(List<Route> routes, List<String> names, String selected, String owner) {}
