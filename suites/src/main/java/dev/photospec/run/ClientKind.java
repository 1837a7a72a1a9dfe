package dev.photospec.run;

import java.util.Locale;

/** Which HTTP client sends the requests. */
enum ClientKind {
    JDK,
    REST_ASSURED;

    /** As the command line spells it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
