package dev.photospec.check;

import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Response;
import dev.photospec.image.KnownPictures;
import dev.photospec.image.Mark;
import dev.photospec.spec.Expectation;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Map;

/**
 * {@code not-shown}: none of the step's answers shows the picture that the step named by {@code sent-by}
 * sent. What else they show does not matter: only that picture has its mark.
 */
final class NotShownCheck implements Check {

    private static final String EXPECTED = "any picture but the one that was sent for somebody else";

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Mark sent = seen.uploads().get(check.text("sent-by")).mark();
        String step = seen.step(check);
        return seen.answers().entrySet().stream()
                .filter(one -> one.getKey().equals(step) || one.getKey().startsWith(step + " "))
                .flatMap(one -> look(check, seen, one, sent).stream())
                .toList();
    }

    private static List<Finding> look(Expectation check, Observation seen, Map.Entry<String, Exchange> one, Mark sent) {
        Exchange exchange = one.getValue();
        if (exchange.response() == null) {
            return found(check, one, exchange.outcome(), "whether the server answers this request at all");
        }
        return shows(exchange.response(), sent, seen.pictures())
                ? found(
                        check,
                        one,
                        "that picture at " + exchange.request().url(),
                        "what else is written, and what a photo is stored under")
                : Findings.none();
    }

    private static boolean shows(Response response, Mark sent, KnownPictures pictures) {
        return response.isSuccess()
                && pictures.of(response.body())
                        .mark()
                        .mark()
                        .filter(sent::equals)
                        .isPresent();
    }

    private static List<Finding> found(Expectation check, Map.Entry<String, Exchange> one, String actual, String next) {
        return List.of(new Finding(check.check(), one.getKey(), EXPECTED, Findings.shorten(actual), next));
    }
}
