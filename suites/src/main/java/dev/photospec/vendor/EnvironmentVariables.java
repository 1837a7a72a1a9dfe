package dev.photospec.vendor;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads settings from environment variables and system properties. */
final class EnvironmentVariables {

    private static final String PREFIX = "photospec.";

    private EnvironmentVariables() {}

    /**
     * Every variable: what Java says goes before system properties, and these before the environment. The
     * property {@code photospec.report-dir} is the variable PHOTOSPEC_REPORT_DIR.
     */
    static Map<String, String> of(Map<String, String> said) {
        Map<String, String> all = new HashMap<>(System.getenv());
        for (String name : System.getProperties().stringPropertyNames()) {
            String variable = name.startsWith(PREFIX)
                    ? name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT)
                    : name;
            all.put(variable, System.getProperty(name));
        }
        all.putAll(said);
        return all;
    }
}
