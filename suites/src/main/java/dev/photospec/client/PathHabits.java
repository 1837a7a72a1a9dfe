package dev.photospec.client;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Habits with paths, and with what a read says beside its path. */
final class PathHabits {

    private static final Pattern ENCODED_TWICE = Pattern.compile("%25[0-9A-Fa-f]{2}");
    /** The words that programs write for a variable that has no value. */
    private static final Pattern NO_NAME =
            Pattern.compile("/(?:(?=/)|undefined(?=/)|null(?=/)|None(?=/)|(?:\\{|%7B)[^/]*(?:}|%7D)(?=/))");

    private static final Set<String> PICTURES = Set.of("*/*", "image/*", "image/jpeg", "image/png", "image/gif");

    private PathHabits() {}

    static Map<String, Habit> all() {
        Predicate<ClientRequest> sized = one -> one.place() != null && size(one).isPresent();
        return Map.of(
                "unknown-path",
                Habit.of(ClientRequest::isAboutPhoto, PathHabits::unknownPath),
                "unknown-method",
                Habit.of(one -> one.place() != null, PathHabits::unknownMethod),
                "encoded-twice",
                Habit.of(ClientRequest::isAboutPhoto, one -> found(ENCODED_TWICE, one)),
                "empty-name",
                Habit.of(ClientRequest::isAboutPhoto, one -> found(NO_NAME, one)),
                "unknown-size",
                Habit.of(sized, PathHabits::unknownSize),
                "capital-size",
                Habit.of(sized, one -> size(one).filter(size -> size.matches("[0-9]{1,5}X[0-9]{1,5}"))),
                "body-of-a-read",
                Habit.of(
                        one -> one.isAboutPhoto() && one.reads(),
                        one -> Optional.of(one.body().length())
                                .filter(length -> length > 0)
                                .map(length -> length + " bytes")),
                "content-type-of-a-read",
                Habit.of(
                        one -> one.isAboutPhoto() && one.reads() && one.body().isEmpty(),
                        one -> one.field("Content-Type").map(type -> "Content-Type: " + type)),
                "accepts-no-picture",
                Habit.of(one -> one.reads(Answer.PICTURE), PathHabits::acceptsNoPicture));
    }

    private static Optional<String> found(Pattern pattern, ClientRequest request) {
        Matcher found = pattern.matcher(request.path());
        return found.find() ? Optional.of("the path is " + request.path()) : Optional.empty();
    }

    private static Optional<String> unknownPath(ClientRequest request) {
        boolean other = Stream.of(ENCODED_TWICE, NO_NAME)
                .anyMatch(pattern -> pattern.matcher(request.path()).find());
        return request.place() == null && !other
                ? Optional.of("no document has the path " + request.path())
                : Optional.empty();
    }

    private static Optional<String> unknownMethod(ClientRequest request) {
        return request.routes().isEmpty()
                ? Optional.of("documented are "
                        + String.join(
                                ", ",
                                request.place().routes().stream()
                                        .map(route -> route.verb())
                                        .distinct()
                                        .toList()))
                : Optional.empty();
    }

    private static Optional<String> size(ClientRequest request) {
        boolean sized = request.place().routes().get(0).resource().selects() == Resource.Selects.SIZE;
        return Optional.ofNullable(request.place().selected()).filter(selected -> sized);
    }

    private static Optional<String> unknownSize(ClientRequest request) {
        String size = size(request).orElseThrow();
        boolean known = size.matches("(?i)[0-9]{1,5}x[0-9]{1,5}")
                && request.profile().sizes().contains(Size.valueOf(size));
        return known ? Optional.empty() : Optional.of("the size is " + size);
    }

    private static Optional<String> acceptsNoPicture(ClientRequest request) {
        return request.field("Accept")
                .filter(accept -> Stream.of(accept.split(","))
                        .map(range -> range.split(";", 2)[0].strip())
                        .noneMatch(PICTURES::contains))
                .map(accept -> "Accept: " + accept);
    }
}
