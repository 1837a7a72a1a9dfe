package dev.photospec.plan;

import dev.photospec.spec.Capability;
import dev.photospec.spec.Key;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import dev.photospec.spec.Size;
import dev.photospec.spec.Step;
import dev.photospec.target.Obstacle;
import java.util.List;

/**
 * One requirement on one route, one way of addressing and one variant.
 *
 * @param id its stable id: the same words in every run against every target
 * @param requirement what is judged
 * @param route where
 * @param addressing the keys in the path
 * @param scope the one scope the token carries, or null
 * @param size the size asked for, or null
 * @param subject who it is tried with; null if there is an obstacle
 * @param bystander another owner, for scenarios that need one, or null
 * @param bystanderAt the profile's word for how the bystander is addressed; null for the judged route's own
 * @param others a few more, also of other kinds, for scenarios that look at them
 * @param obstacle why it cannot be tried, and what would help; null if it can
 */
public record Case(
        String id,
        Requirement requirement,
        Route route,
        List<Key> addressing,
        String scope,
        Size size,
        Subject subject,
        Subject bystander,
        String bystanderAt,
        List<UnrelatedOwner> others,
        Obstacle obstacle) {

    /** The word for the dimensions of the photo that the owner has in the directory. */
    private static final String IN_DIRECTORY = "in-directory";

    /** Without anybody to try it with yet. */
    public static Case open(Requirement requirement, Route route, List<Key> addressing, String scope, Size size) {
        String variant = variant(scope, size);
        String id = requirement.id() + "/" + route.verb() + "/"
                + route.owner().id() + attributes(addressing, ".") + "/"
                + route.resource().id() + (variant.isEmpty() ? "" : "/" + variant);
        return new Case(id, requirement, route, addressing, scope, size, null, null, null, List.of(), null);
    }

    /** The same case with these people. */
    public Case with(Subject judged, Subject other, List<UnrelatedOwner> further) {
        return new Case(id, requirement, route, addressing, scope, size, judged, other, null, further, null);
    }

    /** Returns the same case with a bystander who is addressed in a way of their own. */
    Case withBystander(UnrelatedOwner other) {
        return new Case(
                id,
                requirement,
                route,
                addressing,
                scope,
                size,
                subject,
                other.subject(),
                other.at(),
                others,
                obstacle);
    }

    /** Returns the same case with a few more who are looked at. */
    Case withOthers(List<UnrelatedOwner> further) {
        return new Case(
                id, requirement, route, addressing, scope, size, subject, bystander, bystanderAt, further, obstacle);
    }

    /** The same case, which cannot be tried. */
    Case blocked(Obstacle why) {
        return new Case(id, requirement, route, addressing, scope, size, null, null, null, List.of(), why);
    }

    /** Returns the size that a step asks for: its own, the case's, or else the smallest that the profile supports. */
    public String sizeOf(Step step, Profile profile) {
        if (IN_DIRECTORY.equals(step.size()) && subject != null) {
            return String.valueOf(subject.owner().directoryPhoto());
        }
        if (step.size() != null) {
            return step.size();
        }
        return size != null
                ? size.toString()
                : profile.sizes().stream().findFirst().map(Size::toString).orElse("");
    }

    /** Returns the id of the resource that is read of the bystander. */
    String resourceOfBystander() {
        return requirement.steps().stream()
                .filter(step -> step.owner() == Step.Whose.BYSTANDER && step.resource() != null)
                .map(Step::resource)
                .findFirst()
                .orElse(route.resource().id());
    }

    /** Returns whether a request for the subject's photo is sent by the bystander, so that either's may change. */
    public boolean isSentByBystander() {
        return requirement.steps().stream().anyMatch(step -> step.signedIn() == Step.Whose.BYSTANDER);
    }

    /** Returns what tells it from its siblings on the same route. */
    public String variant() {
        return variant(scope, size);
    }

    private static String variant(String scope, Size size) {
        return scope != null ? scope : size != null ? size.toString() : "";
    }

    /** The owner's word and how it is addressed, such as {@code users by upn}. */
    public String owner() {
        return route.owner().id() + attributes(addressing, " by ");
    }

    /** The conformance classes it counts for. */
    public List<String> classes() {
        String further = requirement.conformanceClass();
        String own = route.owner().conformanceClass();
        return further == null ? List.of(own) : List.of(own, further);
    }

    /** Returns whether a deployment that lacks the capability cannot be tried with it. */
    public boolean needs(Capability capability) {
        return capability.isNeededBy(requirement, route, addressing);
    }

    /** Returns whether it sends anything but GET. */
    public boolean writes() {
        return requirement.steps().stream().anyMatch(step -> !verb(step).equals("GET"));
    }

    /** Returns the request method of a step: its own, or that of the judged route. */
    public String verb(Step step) {
        return step.verb() == null ? route.verb() : step.verb();
    }

    @Override
    public String toString() {
        return id();
    }

    private static String attributes(List<Key> addressing, String separator) {
        StringBuilder attributes = new StringBuilder();
        for (Key key : addressing) {
            attributes.append(attributes.isEmpty() ? separator : ".").append(key.attribute());
        }
        return attributes.toString();
    }
}
