package dev.photospec.scenario;

import dev.photospec.check.Observation;
import dev.photospec.plan.Case;
import dev.photospec.target.PhotoOwner;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Executes cases at a reference of our own, and has the photo that a case may have removed put back before the next one;
 * at any other target that is done with documented requests.
 *
 * @param cases executes the cases
 * @param putBack gives an owner the photo again that it had at first
 */
public record DeletedPhotos(CaseExecutor cases, Consumer<PhotoOwner> putBack) implements CaseExecutor {

    @Override
    public Observed observe(Case judged, Predicate<Observation> settled) {
        Observed observed = cases.observe(judged, settled);
        boolean deletes = observed.exchanges().values().stream()
                .anyMatch(exchange -> exchange.request().verb().equals("DELETE"));
        if (deletes && judged.subject() != null) {
            putBack.accept(judged.subject().owner());
        }
        return observed;
    }
}
