package dev.photospec.spec.load;

import dev.photospec.spec.Profile;

/**
 * A profile in a line.
 *
 * @param id its id
 * @param routes how many methods and paths are documented
 * @param requirements how many rows its ledger has
 * @param title its name for people
 */
public record ProfileSummary(String id, int routes, int requirements, String title) {

    private static final String TAB = "\t";
    private static final int CELLS = 4;

    static ProfileSummary of(Profile profile) {
        return new ProfileSummary(
                profile.id(),
                profile.documentedRoutes().size(),
                profile.requirements().size(),
                profile.title());
    }

    static ProfileSummary read(String line) {
        String[] cells = line.split(TAB, CELLS);
        return new ProfileSummary(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3]);
    }

    String line() {
        return String.join(TAB, id, "" + routes, "" + requirements, title);
    }
}
