package dev.photospec.traffic;

import dev.photospec.credential.TokenLabel;
import dev.photospec.exchange.Token;
import dev.photospec.plan.Subject;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.plan.TokenNeed;
import dev.photospec.spec.Credential;
import dev.photospec.spec.ScopeRule;
import dev.photospec.spec.Step;
import dev.photospec.target.Grant;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.TokenSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides whether a message was sent with the credential that a case is about. */
final class SentCredential {

    /** With an unknown token nobody can tell whether such an answer is right. */
    private static final Set<Integer> REFUSALS = Set.of(401, 403);

    private final TrafficTenant tenant;
    private final List<String> schemes;
    /** Browsers leave credentials out of an archive unless told otherwise: one without any shows none that is missing. */
    private final boolean recorded;

    private final Map<String, List<Grant>> grants = new HashMap<>();

    /** @param schemes the authentication schemes of the dialect */
    SentCredential(TrafficTenant tenant, List<String> schemes, List<RecordedMessage> messages) {
        this.schemes = schemes;
        this.tenant = tenant;
        this.recorded = messages.stream().anyMatch(message -> message.authorization() != null);
    }

    /**
     * Returns whether it is the one that the step sends.
     *
     * @param need the token that the case needs for the step's route
     */
    boolean fits(Step step, TokenNeed need, Subject subject, boolean asSignedIn, RecordedMessage message) {
        String stated = step.headers().get("Authorization");
        if (stated != null) {
            return stated.equals(message.authorization());
        }
        Optional<String> label = message.label();
        return switch (need.credential()) {
            case NONE -> recorded && !message.hasCredential();
            case MALFORMED -> label.filter("MALFORMED_TOKEN"::equals).isPresent();
            case TAMPERED ->
                label.filter(name -> name.startsWith("TAMPERED_") && isOf(good(need), subject, name.substring(9)))
                        .isPresent();
            default ->
                isOfKnownScheme(message)
                        && (label.isPresent() && tenant.knowsLabels()
                                ? isOf(need, subject, label.get())
                                : isSentBy(subject, asSignedIn, message) && suffices(need, subject, message));
        };
    }

    private boolean isOfKnownScheme(RecordedMessage message) {
        Token token = message.exchange().request().token();
        return token != null && schemes.contains(token.scheme());
    }

    private static TokenNeed good(TokenNeed need) {
        return TokenNeed.sufficient(need.rule());
    }

    private boolean isOf(TokenNeed need, Subject subject, String label) {
        return need.choose(grants(subject))
                .map(grant -> TokenLabel.of(grant, need.asked()).equals(label))
                .orElse(false);
    }

    private List<Grant> grants(Subject subject) {
        PhotoOwner person = subject.signedIn();
        return grants.computeIfAbsent(
                person == null ? "" : person.photoKey(), key -> new SubjectResolver(tenant.target()).grantsOf(person));
    }

    private boolean isSentBy(Subject subject, boolean asSignedIn, RecordedMessage message) {
        Optional<PhotoOwner> sender = tenant.sender(message);
        return asSignedIn
                ? sender.filter(person ->
                                person.photoKey().equals(subject.signedIn().photoKey()))
                        .isPresent()
                : sender.filter(person ->
                                person.photoKey().equals(subject.owner().photoKey()))
                        .isEmpty();
    }

    private static boolean suffices(TokenNeed need, Subject subject, RecordedMessage message) {
        Sender sender = Sender.of(message).orElseThrow();
        if (sender.scopes() == null) {
            return need.credential() == Credential.SUFFICIENT
                    && !sender.expired()
                    && !REFUSALS.contains(message.status());
        }
        String user = subject.signedIn() == null ? null : subject.signedIn().id();
        Grant carried = new Grant(user, sender.scopes(), new TokenSource.Static("recorded"), sender.expired());
        return need.choose(List.of(carried)).isPresent();
    }

    /** Returns the need of a step: the case's own for steps that name no credential. */
    static TokenNeed need(Step step, String scope, ScopeRule rule, Credential ofCase) {
        Credential credential = step.credential() == null ? ofCase : step.credential();
        return credential == Credential.SUFFICIENT
                ? TokenNeed.sufficient(rule)
                : new TokenNeed(scope, rule, credential);
    }
}
