package dev.photospec.spec;

/** How firmly a statement stands; decides whether a break fails the target or only warns. */
public enum Standing {
    /** The document states it: a break is a failure. */
    DOCUMENTED,
    /** Only an example shows it: a break is a warning. */
    SHOWN,
    /** A standard that the document leans on says so: a break is a warning. */
    IMPLIED;

    /** Whether breaking a statement of this standing makes the target not conformant. */
    public boolean fails() {
        return this == DOCUMENTED;
    }
}
