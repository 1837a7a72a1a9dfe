package dev.photospec.spec;

/** The standing of a statement; decides, unless a run is told otherwise, whether a break fails or warns. */
public enum Standing {
    /** The document states it: a break is a failure. */
    DOCUMENTED,
    /** Only an example shows it: a break is a warning. */
    SHOWN,
    /** A standard that the document leans on says so: a break is a warning. */
    IMPLIED,
    /** The document leaves it open: it cannot be broken, and its row is excluded. */
    SILENT;

    /** Returns whether it stands as firmly as the other, or firmer. */
    public boolean isAsFirmAs(Standing other) {
        return compareTo(other) <= 0;
    }
}
