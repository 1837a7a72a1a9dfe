package dev.photospec.spec;

import java.util.List;

/**
 * A statement of a source document.
 *
 * @param document the word by which the profile names the document
 * @param number its place in the document, from 1
 * @param section the heading it stands under
 * @param text what the document says, in one sentence of our own
 * @param rows ids of the requirements that judge it, or that say why it cannot be judged
 * @param none why no requirement can judge it, or null
 */
public record Statement(String document, int number, String section, String text, List<String> rows, String none) {

    public Statement {
        rows = rows == null ? List.of() : List.copyOf(rows);
    }
}
