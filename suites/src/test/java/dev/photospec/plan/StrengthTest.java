package dev.photospec.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.Profiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StrengthTest {

    private static final List<Case> CASES = cases("outlook-v2.0");

    /** The dimensions that are combined, written out again so that the test does not share them with the code. */
    private static final List<Function<Case, Object>> DIMENSIONS = List.of(
            one -> one.route().owner().id(),
            Case::addressing,
            one -> one.route().resource().id(),
            one -> one.route().verb(),
            one -> String.valueOf(one.scope()),
            one -> String.valueOf(one.size()),
            one -> one.requirement().state(),
            one -> one.requirement().suite());

    private static List<Case> cases(String id) {
        Profile profile = Profiles.load(id);
        try (Reference reference = Reference.start(0)) {
            return new CasePlanner(profile, reference.mount(profile), WritePolicy.ALL).cases();
        }
    }

    private static Set<List<Object>> pairs(List<Case> cases) {
        return cases.stream().flatMap(StrengthTest::pairs).collect(Collectors.toSet());
    }

    private static Stream<List<Object>> pairs(Case one) {
        List<List<Object>> pairs = new ArrayList<>();
        for (int i = 0; i < DIMENSIONS.size(); i++) {
            for (int j = i + 1; j < DIMENSIONS.size(); j++) {
                pairs.add(List.of(
                        i, DIMENSIONS.get(i).apply(one), j, DIMENSIONS.get(j).apply(one)));
            }
        }
        return pairs.stream();
    }

    @Test
    void at_two_every_pair_of_values_that_occurs_is_tried() {
        List<Case> taken = Strength.TWO.select(CASES);
        assertThat(pairs(taken)).isEqualTo(pairs(CASES));
        assertThat(taken).hasSizeLessThan(CASES.size() / 2);
        assertThat(taken)
                .allSatisfy(one -> assertThat(needed(taken, one))
                        .as("%s adds something", one)
                        .isTrue());
    }

    private static boolean needed(List<Case> taken, Case one) {
        List<Case> others = taken.stream().filter(other -> !other.equals(one)).toList();
        return !pairs(others).equals(pairs(taken))
                || others.stream().noneMatch(other -> other.requirement().equals(one.requirement()));
    }

    @ParameterizedTest
    @CsvSource({"ONE, TWO", "TWO, THREE", "THREE, ALL"})
    void every_requirement_is_judged_and_more_strength_takes_more(Strength strength, Strength next) {
        List<Case> taken = strength.select(CASES);
        assertThat(taken.stream().map(Case::requirement))
                .containsAll(CASES.stream().map(Case::requirement).toList());
        assertThat(next.select(CASES)).hasSizeGreaterThan(taken.size());
    }

    @ParameterizedTest
    @EnumSource(Strength.class)
    void the_same_cases_are_taken_in_whatever_order_they_come(Strength strength) {
        List<Case> reversed = new ArrayList<>(CASES);
        Collections.reverse(reversed);
        List<Case> taken = new ArrayList<>(strength.select(reversed));
        Collections.reverse(taken);
        assertThat(taken).isEqualTo(strength.select(CASES));
    }

    @Test
    void all_takes_all() {
        assertThat(Strength.ALL.select(CASES)).isSameAs(CASES);
    }
}
