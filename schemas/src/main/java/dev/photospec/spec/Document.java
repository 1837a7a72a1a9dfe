package dev.photospec.spec;

import java.util.List;

/**
 * A source document whose statements a profile turns into requirements.
 *
 * @param id the word by which requirements name it
 * @param file the file it is kept in
 * @param title its title as printed
 * @param sections the headings a requirement may point at
 */
public record Document(String id, String file, String title, List<String> sections) {}
