package dev.photospec.spec;

import java.util.List;

/**
 * One row of the ledger: a statement, where it is made, and how it is judged.
 *
 * @param id an immortal slug
 * @param statement the fact in one short sentence of our own
 * @param source where it is made
 * @param standing how firmly
 * @param standard for an implied statement, the standard and section that says so
 * @param suite the aspect it belongs to
 * @param conformanceClass a class beside the route's own that has to be claimed, or null
 * @param routes the routes it holds for
 * @param state what the owner's photo has to be
 * @param photo the exact size the owner's photo has to have, or null
 * @param sizes which sizes it is judged for
 * @param credential which tokens it is judged with
 * @param steps what is sent; the judged route alone if empty
 * @param expect what the answers have to be
 * @param observed the other reading of a disputed statement, or null
 * @param excluded why it is not judged, or null
 * @param reliesOn ids of rows without which this one cannot be met either
 * @param differs why the row of the same id in another profile sends or expects something else, or null
 */
public record Requirement(
        String id,
        String statement,
        Source source,
        Standing standing,
        String standard,
        String suite,
        String conformanceClass,
        Applies routes,
        State state,
        Size photo,
        Sizes sizes,
        Credential credential,
        List<Step> steps,
        List<Expectation> expect,
        Dispute observed,
        String excluded,
        List<String> reliesOn,
        String differs) {

    public Requirement {
        routes = routes == null ? new Applies(null, null, null, null) : routes;
        state = state == null ? State.MAILBOX : state;
        sizes = sizes == null ? Sizes.NOT_SIZED : sizes;
        credential = credential == null ? Credential.SUFFICIENT : credential;
        steps = steps == null || steps.isEmpty() ? List.of(Step.probe()) : List.copyOf(steps);
        Step last = steps.get(steps.size() - 1);
        expect = expect == null
                ? List.of()
                : expect.stream()
                        .map(one -> last.each() == null ? one : one.orOf(last.id()))
                        .toList();
        reliesOn = reliesOn == null ? List.of() : List.copyOf(reliesOn);
    }

    /** Its id is enough, and cheap: a record's own code is made at each start and reads all its parts. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns whether an owner in its state can stand in the route's path. */
    public boolean suits(Route route) {
        return state == State.NOBODY
                ? route.owner().canBeNobody()
                : route.owner().photoOf() != PhotoOf.NOBODY;
    }

    /** Returns whether the ledger says why it cannot be judged. */
    public boolean isExcluded() {
        return excluded != null;
    }

    /** Returns whether the document or the live service contradicts it. */
    public boolean isDisputed() {
        return observed != null;
    }
}
