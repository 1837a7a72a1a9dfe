package dev.photospec.vendor;

import dev.photospec.verdict.VerdictListener;

/** Hears everything and does nothing. */
final class IgnoringListener implements VerdictListener {

    @Override
    public String format() {
        return "silence";
    }
}
