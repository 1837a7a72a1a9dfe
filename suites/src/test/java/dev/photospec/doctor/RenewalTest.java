package dev.photospec.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {

    @ParameterizedTest
    @CsvSource({"6, 2", "90, 30", "398, 30", "30, 10"})
    void a_certificate_is_due_in_the_last_third_of_its_life_or_in_its_last_thirty_days(int life, int left) {
        Instant start = Instant.EPOCH;

        assertThat(TargetDoctor.renewal(start, start.plus(Duration.ofDays(life))))
                .isEqualTo(Duration.ofDays(left));
    }
}
