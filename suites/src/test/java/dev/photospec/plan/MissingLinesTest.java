package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.target.Obstacle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is missing in a configuration is told as lines to paste, with what each of them buys. */
class MissingLinesTest {

    private final Map<Obstacle, Long> obstacles = new LinkedHashMap<>();

    @Test
    void all_tokens_of_a_user_are_one_line_with_a_command() {
        obstacles.put(lacking("no token with A alone", "credentials", "kim", "{user: kim, scopes: [A], token: …}"), 9L);
        obstacles.put(
                lacking("no token without scopes", "credentials", "kim", "{user: kim, scopes: [], token: …}"), 12L);

        assertThat(new MissingLines(obstacles).yaml())
                .containsExactly(
                        "credentials:",
                        "  - {user: kim, scopes: any, token: {command: 'your-command \"$PHOTOSPEC_USER\""
                                + " \"$PHOTOSPEC_SCOPE\"'}}  # +21 cases, instead of these 2:",
                        "  # - {user: kim, scopes: [], token: …}  # +12 cases",
                        "  # - {user: kim, scopes: [A], token: …}  # +9 cases");
    }

    @Test
    void owners_stand_under_their_kind_and_the_most_valuable_comes_first() {
        obstacles.put(lacking("no group with a photo", "owners.groups", null, "{id: …, photo: 504x504}"), 1L);
        obstacles.put(lacking("no group without a photo", "owners.groups", null, "{id: …, photo: none}"), 30L);

        assertThat(new MissingLines(obstacles).yaml())
                .containsExactly(
                        "owners:",
                        "  groups:",
                        "    - {id: …, photo: none}  # +30 cases",
                        "    - {id: …, photo: 504x504}  # +1 case");
    }

    @Test
    void what_no_line_mends_is_a_comment() {
        obstacles.put(Obstacle.of("writes are not allowed"), 7L);

        assertThat(new MissingLines(obstacles).yaml()).containsExactly("# +7 cases: writes are not allowed");
        assertThat(new MissingLines(Map.of()).isEmpty()).isTrue();
    }

    @Test
    void a_line_with_braces_in_it_stays_whole() {
        obstacles.put(lacking("no group", "owners.groups", null, "{id: …, photo: {of: …}}"), 2L);

        assertThat(new MissingLines(obstacles).yaml()).contains("    - {id: …, photo: {of: …}}  # +2 cases");
    }

    private static Obstacle lacking(String lack, String section, String user, String entry) {
        return new Obstacle(lack, List.of(new Obstacle.Line(section, user, entry)), "");
    }
}
