package dev.photospec.report.site;

import dev.photospec.report.Words;
import dev.photospec.spec.Expectation;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.Route;
import dev.photospec.verdict.Guide.Proof;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row of the ledger as a page shows it.
 *
 * @param row the row
 * @param standing how firmly it stands, and by which standard
 * @param routes the routes it holds for, as the document prints them
 * @param checks what is looked at, in words
 * @param observed what is looked at in the other reading, in words
 * @param proofs the faults that prove the checks
 * @param verdict what came out of it, or null without a result
 */
public record StatementCard(
        Requirement row,
        String standing,
        List<String> routes,
        List<String> checks,
        List<String> observed,
        List<Proof> proofs,
        Verdict verdict) {

    static StatementCard of(Profile profile, Requirement row, List<Proof> proofs, Verdict verdict) {
        return new StatementCard(
                row,
                Words.slug(row.standing()) + (row.standard() == null ? "" : " by " + row.standard()),
                row.isExcluded() ? List.of() : routes(profile, row),
                words(row.expect()),
                row.isDisputed() ? words(row.observed().expect()) : List.of(),
                proofs,
                verdict);
    }

    static List<String> routes(Profile profile, Requirement row) {
        return profile.routes().stream()
                .filter(row.routes()::includes)
                .map(Route::toString)
                .distinct()
                .toList();
    }

    /** Returns what the owner's photo is and what is sent with it, in words. */
    public String given() {
        String photo = row.photo() == null ? "" : " of " + row.photo();
        String sizes = row.sizes() == null
                ? ""
                : switch (row.sizes()) {
                    case NOT_SIZED -> "";
                    case OFFERED -> ", each size that fits in it";
                    case UNAVAILABLE -> ", each larger size";
                    case SUPPORTED -> ", each supported size";
                };
        return "photo: " + Words.slug(row.state()).replace('-', ' ') + photo + sizes + "; token: " + token();
    }

    private String token() {
        return switch (row.credential()) {
            case SUFFICIENT -> "one that is enough";
            case EACH_LISTED -> "each listed scope alone";
            case EACH_REFUSED -> "each scope that is not enough";
            case REFUSED_TOGETHER -> "all scopes that are not enough, together";
            case NO_SCOPES -> "without scopes";
            case EXPIRED -> "expired";
            case LISTED_AMONG_OTHERS -> "a listed scope among others";
            case NONE -> "none";
            case MALFORMED -> "malformed";
            case TAMPERED -> "tampered with";
        };
    }

    private static List<String> words(List<Expectation> expected) {
        return expected.stream().map(StatementCard::words).toList();
    }

    private static String words(Expectation expected) {
        String parameters = expected.parameters().keySet().stream()
                .sorted()
                .map(name -> name.replace('-', ' ') + " " + String.join(", ", expected.texts(name)))
                .collect(Collectors.joining("; "));
        String of = expected.of() == null ? "" : " (step “" + expected.of() + "”)";
        return expected.check() + (parameters.isEmpty() ? "" : ": " + parameters) + of;
    }
}
