package dev.photospec.spec;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A photo's dimensions in pixels, written {@code 648x648}; letter case does not matter (Get photo,
 * Example: {@code 240X240}; same document, supported sizes: {@code '240x240'}).
 */
public record Size(int width, int height) implements Comparable<Size> {

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    /** @throws IllegalArgumentException if the text is not {@code <width>x<height>} */
    public static Size valueOf(String text) {
        Matcher form = FORM.matcher(text.toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a size such as 648x648");
        }
        return new Size(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** Returns whether both edges are no longer than the other's. */
    public boolean fitsIn(Size other) {
        return width <= other.width && height <= other.height;
    }

    @Override
    public int compareTo(Size other) {
        return Long.compare((long) width * height, (long) other.width * other.height);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
