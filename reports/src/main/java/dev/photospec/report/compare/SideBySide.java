package dev.photospec.report.compare;

import java.util.List;

/** The data of the page's template; public because the template engine looks from outside. */
public final class SideBySide {

    private SideBySide() {}

    /** One profile: the implementations judged by it, and their tables. */
    public record Api(String title, List<Judged> judged, List<Table> tables) {}

    /** One implementation, with the number that it has in each table. */
    public record Judged(int number, String name, String target, String started, String reading) {

        /** Returns the head of its column. */
        public String head() {
            return number + ". " + name;
        }
    }

    /**
     * A table with a column for each implementation.
     *
     * @param rowsAre the word at the head of the first column
     */
    public record Table(String caption, String rowsAre, List<Group> groups) {}

    /**
     * Lines under a common head.
     *
     * @param head their suite, or null
     */
    public record Group(String head, List<Line> lines) {}

    /**
     * A class or a statement.
     *
     * @param text the statement, or null
     */
    public record Line(String id, String text, List<Cell> cells) {

        /** Returns whether all implementations are alike here. */
        public boolean same() {
            return cells.stream().map(Cell::kind).distinct().count() == 1;
        }
    }

    /** The kinds of cells, each a style of the page. */
    public enum Kind {
        PASSED,
        FAILED,
        WARNED,
        NONE
    }

    /**
     * One implementation's outcome.
     *
     * @param numbers how many cases passed, or null
     */
    public record Cell(Kind kind, String words, String numbers) {

        /** The cell of an implementation of which nothing was expected. */
        static final Cell NOTHING = new Cell(Kind.NONE, "–", "nothing expected");
    }
}
