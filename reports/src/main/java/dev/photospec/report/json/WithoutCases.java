package dev.photospec.report.json;

import tools.jackson.core.filter.TokenFilter;

/** Lets everything of a {@code conformance.json} through but the elements of {@code cases}. */
final class WithoutCases extends TokenFilter {

    @Override
    public TokenFilter includeProperty(String name) {
        return name.equals("cases") ? new Emptied() : this;
    }

    @Override
    public boolean includeEmptyArray(boolean contentsFiltered) {
        return true;
    }

    @Override
    public boolean includeEmptyObject(boolean contentsFiltered) {
        return true;
    }

    private static final class Emptied extends TokenFilter {

        @Override
        public TokenFilter includeElement(int index) {
            return null;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }
    }
}
