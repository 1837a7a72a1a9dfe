package dev.photospec.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObstacleTest {

    private final Obstacle obstacle = new Obstacle(
            "no second user",
            List.of(
                    new Obstacle.Line("owners.users", null, "{id: …, photo: none}"),
                    new Obstacle.Line("credentials", "kim", "{user: kim, token: …}")),
            " (or --allow-residue)");

    @Test
    void the_sentence_says_what_is_missing_and_what_to_add() {
        assertThat(obstacle.sentence())
                .isEqualTo("no second user; add under owners.users: {id: …, photo: none} and under credentials:"
                        + " {user: kim, token: …} (or --allow-residue)");
        assertThat(Obstacle.of("writes are not allowed").sentence()).isEqualTo("writes are not allowed");
    }

    @Test
    void the_lack_is_found_again_in_the_reason_of_a_verdict() {
        assertThat(Obstacle.isSentence(obstacle.sentence())).isTrue();
        assertThat(Obstacle.lack(obstacle.sentence())).isEqualTo("no second user");
        assertThat(Obstacle.isSentence("the target throttles")).isFalse();
        assertThat(Obstacle.lack("the target throttles")).isEqualTo("the target throttles");
    }
}
