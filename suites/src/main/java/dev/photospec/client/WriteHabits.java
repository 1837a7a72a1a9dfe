package dev.photospec.client;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Habits with what is sent as a photo. */
final class WriteHabits {

    private static final Pattern WRAPPED =
            Pattern.compile("(?i)^(data:|\\s*\\{|/9j/|iVBORw0KGgo|R0lGOD|--[^\\r\\n]+\\r\\n)");

    private WriteHabits() {}

    static Map<String, Habit> all() {
        Predicate<ClientRequest> write = ClientRequest::sendsPhoto;
        Predicate<ClientRequest> full = write.and(one -> !one.body().isEmpty());
        return Map.of(
                "media-type-missing",
                Habit.of(write, one -> found(one.mediaType().isEmpty(), "no Content-Type")),
                "media-type-undocumented",
                Habit.of(
                        write,
                        one -> one.mediaType()
                                .filter(type -> !one.profile().upload().accepts(type))
                                .map(type -> "Content-Type: " + type + "; expected "
                                        + one.profile().upload().mediaType())),
                "media-type-of-another-picture",
                Habit.of(full, WriteHabits::anotherPicture),
                "wrapped-picture",
                Habit.of(full, one -> found(isWrapped(one), "the body begins with " + beginning(one))),
                "no-picture",
                Habit.of(
                        full,
                        one -> found(
                                one.body().pictureType() == null && !isWrapped(one),
                                "the body begins with " + beginning(one))),
                "empty-body",
                Habit.of(write, one -> found(one.body().isEmpty(), "no body")),
                "over-the-limit",
                Habit.of(full.and(one -> one.profile().upload().limitBytes() > 0), WriteHabits::overTheLimit));
    }

    private static Optional<String> found(boolean holds, String detail) {
        return holds ? Optional.of(detail) : Optional.empty();
    }

    private static boolean isWrapped(ClientRequest request) {
        return request.body().pictureType() == null
                && WRAPPED.matcher(request.body().beginning()).find();
    }

    private static String beginning(ClientRequest request) {
        String text = request.body().beginning();
        return '"' + text.substring(0, Math.min(12, text.length())).replaceAll("[^\\x20-\\x7e]", "?") + '"';
    }

    private static Optional<String> anotherPicture(ClientRequest request) {
        String sent = request.body().pictureType();
        return request.mediaType()
                .filter(type -> sent != null && type.startsWith("image/"))
                .map(type -> type.equals("image/jpg") ? "image/jpeg" : type)
                .filter(type -> !type.equals(sent))
                .map(type -> "Content-Type: " + type + ", and the bytes are " + sent);
    }

    private static Optional<String> overTheLimit(ClientRequest request) {
        long limit = request.profile().upload().limitBytes();
        return found(
                request.body().length() >= limit,
                request.body().length() + " bytes; the whole request has to stay under " + limit);
    }
}
