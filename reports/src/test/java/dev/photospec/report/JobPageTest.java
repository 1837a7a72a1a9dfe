package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JobPageTest {

    private static final Map<String, String> GITHUB = Map.of(
            "GITHUB_SERVER_URL",
            "https://github.example.com",
            "GITHUB_REPOSITORY",
            "acme/photos",
            "GITHUB_RUN_ID",
            "7");

    @Test
    void each_build_server_has_its_page() {
        assertThat(JobPage.url(GITHUB)).contains("https://github.example.com/acme/photos/actions/runs/7#artifacts");
        assertThat(JobPage.url(Map.of("CI_JOB_URL", "https://gitlab.example.com/acme/-/jobs/7")))
                .contains("https://gitlab.example.com/acme/-/jobs/7/artifacts/browse");
        assertThat(JobPage.url(Map.of("BUILD_URL", "http://jenkins.example.com/job/photos/7/")))
                .contains("http://jenkins.example.com/job/photos/7/artifact/");
    }

    @Test
    void there_is_none_where_a_variable_is_missing_or_is_no_part_of_a_url() {
        assertThat(JobPage.url(Map.of())).isEmpty();
        assertThat(JobPage.url(Map.of("GITHUB_SERVER_URL", "https://github.example.com")))
                .isEmpty();
        assertThat(JobPage.url(Map.of("CI_JOB_URL", "javascript:alert(1)"))).isEmpty();
        assertThat(JobPage.url(Map.of("BUILD_URL", "https://a/)[x](https://b"))).isEmpty();
    }
}
