package dev.photospec.spec;

import java.util.List;

/**
 * A source document whose statements a profile turns into requirements.
 *
 * @param id the word by which requirements name it
 * @param file the file it is kept in
 * @param title its title as printed
 * @param sections the headings a requirement may point at
 * @param url the page where it can be read, or null
 * @param noUrl the reason why there is no such page, or null
 */
public record Document(String id, String file, String title, List<String> sections, String url, String noUrl) {

    /** A document of which nothing is said but its file. */
    public Document(String id, String file, String title, List<String> sections) {
        this(id, file, title, sections, null, null);
    }

    /** Returns the page where it can be read, or its file where there is none. */
    public String place() {
        return url == null ? file : url;
    }
}
