package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerFaultsTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments(
                        "statement: The request",
                        "statment: The request",
                        "requirements.yaml:35: missing key 'statement' in requirements[1]\n"
                                + "requirements.yaml:36: unknown key 'statment' in requirements[1]; did you mean"
                                + " 'statement'? Allowed: id, statement, source, standing, standard, suite, class,"
                                + " routes, state, photo, sizes, credential, steps, expect, observed, excluded, relies-on, differs"),
                arguments(
                        "standing: shown",
                        "standing: show",
                        "requirements.yaml:44: requirements[2].standing must be one of documented, shown, implied, silent,"
                                + " found \"show\" (string); did you mean 'shown'?"),
                arguments(
                        "one-of: [200, 206]",
                        "any-of: [200, 206]",
                        "requirements.yaml:28: missing key 'one-of' in requirements[0].expect[0].status\n"
                                + "requirements.yaml:28: unknown key 'any-of' in requirements[0].expect[0].status; did"
                                + " you mean 'one-of'? Allowed: of, one-of"),
                arguments(
                        "The photo is a picture.",
                        "The photo should be a picture.",
                        "requirements.yaml:42: requirements[2].statement must be one sentence that ends with a full"
                                + " stop and does not say 'should', found \"The photo should be a picture.\" (string)"),
                arguments(
                        "The photo is a picture.",
                        "x".repeat(150) + ".",
                        "requirements.yaml:42: requirements[2].statement must have at most 150 characters, found \""
                                + "x".repeat(60) + "…\" (string)"),
                arguments(
                        "id: plain",
                        "id: no-body",
                        "requirements.yaml:41: requirement 'no-body' is a duplicate; first on line 35"),
                arguments(
                        "    suite: value\n    expect:",
                        "    suite: value\n    relies-on: [value-answers-201]\n    expect:",
                        "requirements.yaml:46: unknown requirement 'value-answers-201' in requirements[2].relies-on[0];"
                                + " did you mean 'value-answers-200'? Allowed: value-answers-200"),
                arguments(
                        "standing: shown",
                        "standing: silent",
                        "requirements.yaml:44: requirements[2] is silent and judged; say why it is 'excluded'"),
                arguments(
                        "document: manual, section: Write",
                        "document: manuel, section: Write",
                        "requirements.yaml:43: unknown document 'manuel' in requirements[2].source.document; did you"
                                + " mean 'manual'? Allowed: manual"),
                arguments(
                        "section: Write",
                        "section: Writing",
                        "requirements.yaml:43: unknown section 'Writing' in requirements[2].source.section. Allowed:"
                                + " Read, Write"),
                arguments(
                        "    standard: \"RFC 9110 §9.3.1\"\n",
                        "",
                        "requirements.yaml:38: requirements[1] needs 'standard' if its standing is implied, and only"
                                + " then"),
                arguments(
                        "resources: [value], verbs: [GET]",
                        "resources: [sized], verbs: [GET]",
                        "requirements.yaml:8: requirements[0].routes matches no documented route"),
                arguments(
                        "owners: [users]",
                        "owners: [users, groups]",
                        "requirements.yaml:8: unknown owner 'groups' in requirements[0].routes.owners[1]. Allowed:"
                                + " users, me"),
                arguments(
                        "resource: value\n",
                        "resource: volume\n",
                        "requirements.yaml:17: unknown resource 'volume' in requirements[0].steps[0].resource; did you"
                                + " mean 'value'? Allowed: value, sized"),
                arguments(
                        "at: me",
                        "at: my",
                        "requirements.yaml:20: unknown owner 'my' in requirements[0].steps[0].at; did you mean 'me'?"
                                + " Allowed: users, me"),
                arguments(
                        "- {id: answer}",
                        "- {id: write}",
                        "requirements.yaml:26: step 'write' is a duplicate in requirements[0]\n"
                                + "requirements.yaml:29: unknown step 'answer' in requirements[0].expect[1].picture.of."
                                + " Allowed: write, write"),
                arguments(
                        "shows: write",
                        "shows: written",
                        "requirements.yaml:29: unknown step 'written' in requirements[0].expect[1].picture.shows; did"
                                + " you mean 'write'? Allowed: owner, write, answer"),
                arguments(
                        "- picture: {}",
                        "- same-picture: {as: before}",
                        "requirements.yaml:47: unknown step 'before' in requirements[2].expect[0].same-picture.as."
                                + " Allowed: answer"),
                arguments(
                        "- status: {of: write, one-of: [204]}",
                        "- status: {of: wrote, one-of: [204]}",
                        "requirements.yaml:34: unknown step 'wrote' in requirements[0].observed.expect[0].status.of;"
                                + " did you mean 'write'? Allowed: write, answer"),
                arguments(
                        "    expect:\n      - picture: {}\n",
                        "",
                        "requirements.yaml:41: missing key 'expect' in requirements[2]"),
                arguments(
                        "    suite: value\n    expect:",
                        "    excluded: Too hard.\n    expect:",
                        "requirements.yaml:45: requirements[2] has both 'excluded' and 'expect'"),
                arguments(
                        "- picture: {}",
                        "- pictures: {}",
                        "requirements.yaml:47: unknown key 'pictures' in requirements[2].expect[0]; did you mean"
                                + " 'picture'? Allowed: status, media-type, picture, metadata-agrees, same-entity, same-picture,"
                                + " properties, schema, placeholder, no-photo, dimensions, media-type-agrees,"
                                + " refused, challenge, lists-photo, error-body, not-enlarged, size-or-placeholder, not-shown, id-spells-size,"
                                + " from-mailbox, property-ends, entity-tag"),
                arguments(
                        "size: 648x648",
                        "size: 648",
                        "requirements.yaml:25: requirements[0].steps[0].picture.size must be a string, found 648"
                                + " (number)"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_in_the_ledger_says_where_and_what_is_allowed(String before, String after, String message)
            throws IOException {
        assertThat(Dialect.copiedTo(folder)
                        .with("requirements.yaml", before, after)
                        .refusal())
                .isEqualTo(message);
    }

    @Test
    void rows_that_rely_on_each_other_are_refused() throws IOException {
        assertThat(Dialect.copiedTo(folder)
                        .with(
                                "requirements.yaml",
                                "    photo: 120X120\n",
                                "    photo: 120X120\n    relies-on: [plain]\n")
                        .with(
                                "requirements.yaml",
                                "    suite: value\n    expect:",
                                "    suite: value\n    relies-on: [value-answers-200]\n    expect:")
                        .refusal())
                .isEqualTo("requirements.yaml:11: value-answers-200 relies on plain, which relies on it in turn\n"
                        + "requirements.yaml:47: plain relies on value-answers-200, which relies on it in turn");
    }
}
