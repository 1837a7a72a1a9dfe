package dev.photospec.report;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The page where a build server shows the files that a job leaves. */
public final class JobPage {

    private static final Pattern URL = Pattern.compile("https?://[A-Za-z0-9._~:/%@+-]+");

    private JobPage() {}

    /**
     * Returns the page's URL by the variables that GitHub Actions, GitLab CI and Jenkins set; empty anywhere else.
     *
     * @param environment the environment variables
     */
    public static Optional<String> url(Map<String, String> environment) {
        return Stream.of(
                        joined(
                                        environment,
                                        "GITHUB_SERVER_URL",
                                        "/",
                                        "GITHUB_REPOSITORY",
                                        "/actions/runs/",
                                        "GITHUB_RUN_ID")
                                .map(run -> run + "#artifacts"),
                        joined(environment, "CI_JOB_URL").map(job -> job + "/artifacts/browse"),
                        joined(environment, "BUILD_URL").map(build -> build.replaceFirst("/$", "") + "/artifact/"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Joins variables, with what stands between them; empty unless all are set and make a URL. */
    private static Optional<String> joined(Map<String, String> environment, String... parts) {
        StringBuilder url = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            url.append(i % 2 == 1 ? parts[i] : environment.getOrDefault(parts[i], " "));
        }
        return Optional.of(url.toString()).filter(text -> URL.matcher(text).matches());
    }
}
