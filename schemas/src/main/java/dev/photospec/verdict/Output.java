package dev.photospec.verdict;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;

/**
 * The places where a listener may write.
 *
 * @param folder the report folder; it exists
 * @param terminal the standard output
 * @param charset what the terminal encodes characters in
 * @param color whether colour may be used there (NO_COLOR was respected)
 * @param live whether it is a terminal on which a line can be drawn over
 * @param quiet whether only the verdict is wanted there
 * @param width its width in columns
 * @param environment the environment variables that tell where the run takes place, such as
 *     GITHUB_ACTIONS; never the credentials
 */
public record Output(
        Path folder,
        PrintWriter terminal,
        Charset charset,
        boolean color,
        boolean live,
        boolean quiet,
        int width,
        Map<String, String> environment) {
    /** The same, but into another folder. */
    public Output into(Path other) {
        return new Output(other, terminal, charset, color, live, quiet, width, environment);
    }
}
