package dev.photospec.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A container may run as a user whom passwd does not know: Java then calls its home {@code ?}. */
class JournalsTest {

    @Test
    void the_state_folder_goes_before_home_and_home_before_what_java_says() {
        Map<String, String> both = Map.of("XDG_STATE_HOME", "/state", "HOME", "/home/me");
        assertThat(Journals.home(both, "?")).hasToString("/state/photospec/journal");
        assertThat(Journals.home(Map.of("HOME", "/home/me"), "?"))
                .hasToString("/home/me/.local/state/photospec/journal");
        assertThat(Journals.home(Map.of("HOME", "/home/me"), "/home/java"))
                .hasToString("/home/me/.local/state/photospec/journal");
        assertThat(Journals.home(Map.of(), "/home/java")).hasToString("/home/java/.local/state/photospec/journal");
        assertThat(Journals.home(Map.of("XDG_STATE_HOME", "state", "HOME", "home"), "/home/java"))
                .hasToString("/home/java/.local/state/photospec/journal");
    }

    @Test
    void without_any_home_the_user_is_told_what_to_set() {
        assertThatThrownBy(() -> Journals.home(Map.of("HOME", ""), "?"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("set XDG_STATE_HOME or HOME");
    }
}
