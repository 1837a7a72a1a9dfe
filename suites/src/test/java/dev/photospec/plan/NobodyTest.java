package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Target;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Owners that do not exist. */
class NobodyTest {

    private static final Profile PROFILE = Profiles.load("libre-graph");

    @Test
    void a_row_about_nobody_has_a_case_for_each_name_in_a_path_and_asks_for_nobody_of_the_target() {
        try (Reference reference = Reference.start(0)) {
            Target target = reference.mount(PROFILE);
            List<Case> cases = new CasePlanner(PROFILE, target, WritePolicy.READ_ONLY)
                    .cases(PROFILE.requirement("unknown-user-is-404").orElseThrow());

            assertThat(cases)
                    .extracting(Case::id)
                    .containsExactly(
                            "unknown-user-is-404/GET/users.id/value", "unknown-user-is-404/GET/users.upn/value");
            assertThat(cases).allSatisfy(one -> {
                assertThat(one.obstacle()).isNull();
                assertThat(target.owners())
                        .noneMatch(owner -> owner.isCalled(
                                one.subject().name(one.addressing().get(0)).orElseThrow()));
                assertThat(target.owners()).contains(one.subject().signedIn());
            });
        }
    }
}
