package dev.photospec.check;

import java.util.Locale;

/** Compares media types without parameters and letter case; with the other names that formats go by. */
final class MediaTypes {

    private MediaTypes() {}

    static boolean same(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        return first.equals(second) || isContainer(first, second) || isContainer(second, first);
    }

    /** HEIC and AVIF are HEIF files with a coding of their own (ISO/IEC 23008-12). */
    private static boolean isContainer(String one, String other) {
        return one.equals("image/heif") && (other.equals("image/heic") || other.equals("image/avif"));
    }

    private static String plain(String type) {
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (bare) {
            case "image/jpg", "image/pjpeg" -> "image/jpeg";
            case "image/heif-sequence" -> "image/heif";
            case "image/heic-sequence" -> "image/heic";
            case "image/vnd.microsoft.icon" -> "image/x-icon";
            case "image/x-ms-bmp", "image/x-bmp" -> "image/bmp";
            default -> bare;
        };
    }
}
