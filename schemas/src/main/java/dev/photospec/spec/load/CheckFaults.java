package dev.photospec.spec.load;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import dev.photospec.spec.Sizes;
import dev.photospec.spec.State;
import dev.photospec.spec.Step;
import dev.photospec.spec.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds checks that a profile has nothing for: without metadata, a placeholder, a photo or a picture that was sent. */
final class CheckFaults {

    private static final Set<String> OF_METADATA = Set.of(
            "entity-tag", "id-spells-size", "metadata-agrees", "properties", "property-ends", "same-entity", "schema");
    private static final Set<State> IN_MAILBOX = Set.of(State.MAILBOX, State.BOTH, State.PERSONAL);
    private static final Set<State> IN_DIRECTORY = Set.of(State.DIRECTORY, State.BOTH);

    private final DataFile file;
    private final Profile profile;
    private final Requirement row;
    private final List<DataFault> faults = new ArrayList<>();

    CheckFaults(DataFile file, Profile profile, Requirement row) {
        this.file = file;
        this.profile = profile;
        this.row = row;
    }

    /** @param pointer where the list of checks stands */
    List<DataFault> all(String pointer, List<Expectation> checks) {
        for (int i = 0; i < checks.size(); i++) {
            String place = pointer + "/" + i + "/" + checks.get(i).check();
            need(checks.get(i)).ifPresent(need -> faults.add(file.fault(place, Place.of(place) + " " + need)));
        }
        return faults;
    }

    private Optional<String> need(Expectation check) {
        return several(check).or(() -> missing(check));
    }

    /** The answers of a step with several requests have numbers behind its id. */
    private Optional<String> several(Expectation check) {
        List<String> several = row.steps().stream()
                .filter(step -> step.owner() == Step.Whose.OTHERS || step.each() != null)
                .map(Step::id)
                .toList();
        boolean others = row.steps().stream()
                .anyMatch(step -> step.owner() == Step.Whose.OTHERS && step.id().equals(check.of()));
        return Stream.of("as", "with", "from", "other-than")
                .map(check::text)
                .filter(several::contains)
                .findFirst()
                .map(step -> "compares with step " + step + ", which is several requests")
                .or(() -> when(
                        others && !check.check().equals("not-shown"),
                        "cannot judge the photos of others; not-shown can"));
    }

    private Optional<String> missing(Expectation check) {
        return switch (check.check()) {
            case "schema" -> check.text("body") == null ? ofMetadata(check) : ofBody(check.text("body"));
            case "placeholder" ->
                when(profile.placeholder() == null, "needs the key 'placeholder', which the profile lacks");
            case "entity-tag" ->
                when(profile.metadata().etag() == null, "needs 'etag' under 'metadata', which the profile lacks");
            case "size-or-placeholder" ->
                when(
                        check.texts("in-full").contains("true")
                                && !profile.metadata().isDocumented(),
                        withoutMetadata());
            case "dimensions" ->
                when(
                        !hasPhoto() && row.sizes() == Sizes.NOT_SIZED,
                        "has no photo to compare with: the state is " + word(row.state())
                                + ", and the profile looks in " + storages());
            case "from-mailbox" -> when(row.state() != State.BOTH, "needs the state both");
            case "not-enlarged" -> sent(check.text("from"));
            case "not-shown" -> sent(check.text("sent-by"));
            case "picture" -> "owner".equals(check.text("shows")) ? Optional.empty() : sent(check.text("shows"));
            case "lists-photo" ->
                when(
                        answers(check.of()) != Answer.COLLECTION,
                        "looks at a list of photos; step " + (check.of() == null ? "answer" : check.of())
                                + " reads none");
            default -> ofMetadata(check);
        };
    }

    private Optional<String> ofMetadata(Expectation check) {
        return when(OF_METADATA.contains(check.check()) && !profile.metadata().isDocumented(), withoutMetadata());
    }

    private static String withoutMetadata() {
        return "needs the key 'metadata', which the profile lacks";
    }

    private Optional<String> ofBody(String schema) {
        return when(
                !profile.bodies().containsKey(schema),
                "names the body " + schema + ", which is not in the folder bodies");
    }

    /** A step that is not there is another fault. */
    private Optional<String> sent(String id) {
        return row.steps().stream()
                .filter(step -> step.id().equals(id) && step.picture() == null)
                .findFirst()
                .map(step -> "names the step " + id + ", which sends no picture");
    }

    private Answer answers(String id) {
        Step step = row.steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(row.steps().get(row.steps().size() - 1));
        return profile.routes().stream()
                .filter(row.routes()::includes)
                .map(route -> asked(step, route))
                .findFirst()
                .orElse(null);
    }

    private Answer asked(Step step, Route route) {
        return profile.resource(step.resourceOn(route))
                .map(one -> one.answers())
                .orElse(null);
    }

    private boolean hasPhoto() {
        return (profile.storages().contains(Storage.MAILBOX) && IN_MAILBOX.contains(row.state()))
                || (profile.storages().contains(Storage.DIRECTORY) && IN_DIRECTORY.contains(row.state()));
    }

    private String storages() {
        return String.join(
                " and ", profile.storages().stream().map(CheckFaults::word).toList());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Optional<String> when(boolean wrong, String message) {
        return wrong ? Optional.of(message) : Optional.empty();
    }
}
