package dev.photospec.verdict;

import java.io.PrintWriter;
import java.nio.file.Path;

/**
 * Where a listener may write.
 *
 * @param folder the report folder; it exists
 * @param terminal the standard output
 * @param color whether colour may be used there (NO_COLOR was respected)
 * @param live whether it is a terminal on which a line can be drawn over
 * @param quiet whether only the verdict is wanted there
 * @param width its width in columns
 */
public record Output(
        Path folder, PrintWriter terminal, boolean color, boolean live, boolean quiet, int width) {}
