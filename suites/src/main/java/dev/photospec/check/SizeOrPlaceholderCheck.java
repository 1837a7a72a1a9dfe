package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Placeholder;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.Storage;
import dev.photospec.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code size-or-placeholder}: for a size that is not available the answer is the whole placeholder, or a
 * supported size of the photo that is no larger than asked for, or a refusal; never an enlargement. A photo in
 * the directory may also keep its own shape. {@code up-to} is the size that was asked for where the case has none;
 * with {@code in-full} the metadata also keep the profile's schema, and their id spells the size.
 */
final class SizeOrPlaceholderCheck implements Check {

    private static final String NEXT = "how a size that is not available is answered";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        return Findings.ofAnswer(check, seen, expected(check, seen), response -> {
            if (!response.isSuccess()) {
                return isRefused(response.status(), check) ? Findings.none() : other(check, seen, Optional.empty());
            }
            Optional<Size> size = Dimensions.in(response, seen.profile().metadata());
            if (size.isEmpty()) {
                return other(check, seen, size);
            }
            return isPlaceholder(size.get(), seen.profile())
                    ? placeholder(check, seen, response)
                    : photo(check, seen, response);
        });
    }

    /** A photo that is turned before it is shown may be looked at both ways. */
    private static List<Finding> photo(Expectation check, Observation seen, Response response) {
        List<List<Finding>> ways = Dimensions.possible(response, seen.profile().metadata()).stream()
                .map(size -> photo(check, seen, response, size))
                .toList();
        return ways.stream().filter(List::isEmpty).findFirst().orElse(ways.get(0));
    }

    private static String expected(Expectation check, Observation seen) {
        Size most = asked(check, seen);
        return "the whole placeholder, or a supported size of the photo"
                + (most == null ? "" : " no larger than " + most);
    }

    private static Size asked(Expectation check, Observation seen) {
        return check.text("up-to") == null ? seen.size() : Size.valueOf(check.text("up-to"));
    }

    private static List<Finding> other(Expectation check, Observation seen, Optional<Size> size) {
        String pixels = size.map(found -> ", " + found + " pixels").orElse(", no dimensions");
        return Findings.one(check, seen, expected(check, seen), seen.of(check).outcome() + pixels, NEXT);
    }

    private static boolean isRefused(int status, Expectation check) {
        return (status == 404 && check.texts("or-404").contains("true"))
                || (status / 100 == 4 && check.texts("or-refused").contains("true"));
    }

    private static boolean isPlaceholder(Size size, Profile profile) {
        Placeholder none = profile.placeholder();
        return none != null && size.equals(new Size(none.width(), none.height()));
    }

    /** A picture of the placeholder has nothing more to be looked at. */
    private static List<Finding> placeholder(Expectation check, Observation seen, Response response) {
        return Entity.of(response, seen.profile().metadata())
                .map(entity -> PlaceholderCheck.differences(check, seen, entity))
                .orElse(Findings.none());
    }

    private static List<Finding> photo(Expectation check, Observation seen, Response response, Size size) {
        Size asked = asked(check, seen);
        boolean small = asked == null || size.fitsIn(asked);
        if (!small || !(isOfMailbox(size, seen) || isOfDirectory(size, seen))) {
            return other(check, seen, Optional.of(size));
        }
        return check.texts("in-full").contains("true")
                ? Entity.of(response, seen.profile().metadata())
                        .map(entity -> inFull(check, seen, entity))
                        .orElse(Findings.none())
                : Findings.none();
    }

    private static List<Finding> inFull(Expectation check, Observation seen, Entity entity) {
        String schema = seen.profile().metadata().schema();
        List<Finding> found = new ArrayList<>();
        seen.schemas()
                .validate(schema, entity.json())
                .forEach(fault -> found.addAll(Findings.one(check, seen, "a body that keeps " + schema, fault, NEXT)));
        found.addAll(IdSpellsSizeCheck.differences(check, seen, entity));
        return found;
    }

    private static boolean isOfMailbox(Size size, Observation seen) {
        Size photo = seen.owner().mailboxPhoto();
        return photo != null && size.fitsIn(photo) && isSupported(size, seen.profile());
    }

    private static boolean isOfDirectory(Size size, Observation seen) {
        Size photo = seen.owner().directoryPhoto();
        return photo != null
                && seen.profile().storages().contains(Storage.DIRECTORY)
                && size.fitsIn(photo)
                && (isSupported(size, seen.profile()) || isOfSameShape(size, photo));
    }

    private static boolean isSupported(Size size, Profile profile) {
        return profile.sizes().isEmpty() || profile.sizes().contains(size);
    }

    /** Both edges are those of the scaled photo, give or take the pixel that rounding takes. */
    private static boolean isOfSameShape(Size size, Size photo) {
        long crossed = Math.abs((long) size.width() * photo.height() - (long) size.height() * photo.width());
        return crossed <= Math.max(photo.width(), photo.height());
    }
}
