package dev.photospec.spec.load;

/**
 * One thing wrong in a data file.
 *
 * @param file the file's name as the user knows it
 * @param line the line, counted from 1; 0 if it concerns the file as a whole
 * @param message what is wrong and what is allowed
 */
public record DataFault(String file, int line, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
