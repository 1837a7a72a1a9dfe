package dev.photospec.spec.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.List;
import dev.photospec.spec.Profile;

class ProfilesTest {

    static List<String> bundled() {
        return Profiles.bundled();
    }

    @Test
    void some_profiles_are_bundled() {
        assertThat(Profiles.bundled()).contains("graph-v1.0").isSorted();
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void every_bundled_profile_loads_under_its_own_id(String id) {
        Profile profile = Profiles.load(id);

        assertThat(profile.id()).isEqualTo(id);
        assertThat(profile.routes()).isNotEmpty();
        assertThat(profile.requirements()).isNotEmpty();
    }
}
