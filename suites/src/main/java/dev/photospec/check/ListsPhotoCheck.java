package dev.photospec.check;

import dev.photospec.exchange.Response;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code lists-photo}: the list has the photo that the step named by {@code as} got, its metadata or the picture, by
 * width and height, and by the id where that step got one.
 */
final class ListsPhotoCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Response photo = seen.at(check.text("as")).response();
        Optional<Size> size = Dimensions.in(photo, seen.profile().metadata());
        Optional<String> id = Entity.of(photo, seen.profile().metadata()).flatMap(Entity::id);
        String expected = "a list with the photo of step " + check.text("as") + ", "
                + size.map(Size::toString).orElse("which has no dimensions");
        return Findings.ofSuccess(check, seen, expected, response -> {
            List<Entity> listed = Entity.listed(response, seen.profile());
            return listed.stream().anyMatch(one -> isSame(one, size, id))
                    ? Findings.none()
                    : Findings.one(check, seen, expected, described(listed), "which sizes are listed");
        });
    }

    private static boolean isSame(Entity listed, Optional<Size> size, Optional<String> id) {
        return size.isPresent()
                && Dimensions.of(listed).equals(size)
                && (id.isEmpty()
                        || listed.id().filter(id.get()::equalsIgnoreCase).isPresent());
    }

    private static String described(List<Entity> listed) {
        return listed.isEmpty()
                ? "no photo in a list"
                : listed.stream().map(Entity::dimensions).collect(Collectors.joining(", "));
    }
}
