package dev.photospec.vector;

import java.util.regex.Pattern;

/** The origin that vectors show in the place of a port that was free when they were made. */
final class Origin {

    private static final Pattern REFERENCE = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/m\\d+(?=/))?");
    private static final String NEUTRAL = "https://photos.example";

    private Origin() {}

    /** Returns the text with that origin. */
    static String neutral(String text) {
        return REFERENCE.matcher(text).replaceAll(NEUTRAL);
    }
}
