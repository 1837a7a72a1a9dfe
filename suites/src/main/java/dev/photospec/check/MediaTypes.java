package dev.photospec.check;

import java.util.Locale;

/** Compares media types without parameters and letter case; {@code image/jpg} is a JPEG too. */
final class MediaTypes {

    private MediaTypes() {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String type) {
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "image/jpg", "image/pjpeg" -> "image/jpeg";
            default -> bare;
        };
    }
}
