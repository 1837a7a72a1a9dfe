package dev.photospec.fuzz;

/** What a parser has promised for all bytes. */
@FunctionalInterface
interface Property {

    /**
     * Returns if it holds for these.
     *
     * @throws Exception if it does not: any exception that the parser has not documented
     */
    void holds(byte[] input) throws Exception;

    /** @throws IllegalStateException if it is not so, saying what was promised */
    static void promised(boolean so, String what) {
        if (!so) {
            throw new IllegalStateException("promised, and not so: " + what);
        }
    }
}
