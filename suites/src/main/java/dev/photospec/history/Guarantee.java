package dev.photospec.history;

/** The guarantees that a history may show, the weakest level first. */
public enum Guarantee {
    WHOLE_PICTURES(Level.EVENTUAL, "A read shows a whole picture, never a part or a mixture."),
    OWN_PICTURES(Level.EVENTUAL, "A read shows a picture of its owner."),
    NO_TRACE_OF_REFUSALS(Level.EVENTUAL, "A write that was refused never shows."),
    REPLACED(Level.EVENTUAL, "In the end a photo that was set is there in place of those before it."),
    READ_YOUR_WRITES(Level.SESSION, "Whoever has set a photo reads it, or a later one."),
    MONOTONIC_READS(Level.SESSION, "Whoever has read a photo never reads an earlier one."),
    AGREEING(Level.SESSION, "Bytes, metadata and entity tag tell of the same photo."),
    LATEST(Level.ATOMIC, "Everybody reads the photo that was set last, as if requests came one by one.");

    /** The levels of consistency; each has the guarantees of those before it. */
    public enum Level {
        NONE("a photo is torn, somebody else's, or not replaced"),
        EVENTUAL("in the end everybody sees the photo that was set last"),
        SESSION("each client sees its own writes and never goes back"),
        ATOMIC("requests take effect one by one");

        private final String meaning;

        Level(String meaning) {
            this.meaning = meaning;
        }

        /** Returns what it means, in a few words. */
        public String meaning() {
            return meaning;
        }
    }

    private final Level level;
    private final String statement;

    Guarantee(Level level, String statement) {
        this.level = level;
        this.statement = statement;
    }

    /** Returns the lowest level that has it. */
    public Level level() {
        return level;
    }

    /** Returns what it promises. */
    public String statement() {
        return statement;
    }
}
