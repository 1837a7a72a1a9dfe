package dev.photospec.plan;

import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.State;
import dev.photospec.target.PhotoOwner;
import java.util.Locale;

/** Says why a case cannot be tried, and which line of configuration would help. */
public final class Obstacles {

    private Obstacles() {}

    static String nobody(Case open, WritePolicy consent) {
        Requirement requirement = open.requirement();
        String writable = open.writes() ? "writable " : "";
        String residue = open.writes() && !consent.residue() && requirement.state() != State.MAILBOX
                ? " (or allow a photo to stay where none can be read before: --allow-residue)"
                : "";
        return "no " + writable + kind(open.route().owner()) + " " + wanted(requirement) + "; add under owners."
                + section(open.route().owner()) + ": " + line(open) + residue;
    }

    static String unrestorable(Case open) {
        return "nothing is written: the profile documents no PUT or PATCH of a picture that is also read for "
                + open.route().owner().id() + ", so no photo could be restored";
    }

    public static String noToken(Subject subject, TokenNeed need) {
        PhotoOwner person = subject.signedIn();
        String name = person == null ? "the app" : person.upn() != null ? person.upn() : person.id();
        String user = person == null ? "" : "user: " + name + ", ";
        if (need.isLeftOpen()) {
            return "the document leaves open which scopes are enough, and those of " + name
                    + " are not named; add under credentials: {" + user
                    + "scopes: any, oauth2: {…, scope: what to ask for}}, or scopes and a token";
        }
        return "no token " + need.describe() + " for " + name + "; add under credentials: {" + user + need.line() + "}";
    }

    static String noName(Case open, Subject subject) {
        Key missing = open.addressing().stream()
                .filter(key -> subject.name(key).isEmpty())
                .findFirst()
                .orElseThrow();
        PhotoOwner person = subject.mailbox() == null ? subject.owner() : subject.mailbox();
        return "no " + missing.attribute() + " of " + person.photoKey() + " is known; add " + missing.attribute()
                + ": … to it under owners";
    }

    static String noCredential(Case open, PhotoOwner person, TokenNeed need) {
        String name = person.upn() != null ? person.upn() : person.id();
        return "no " + kind(open.route().owner()) + " " + wanted(open.requirement()) + ": " + name
                + " has no credential; add under credentials: {user: " + name + ", " + need.line() + "}";
    }

    static String noBystander(Case open) {
        return "nobody else has a photo that a token can read; add under owners."
                + section(open.route().owner()) + ": {id: …, photo: 504x504}";
    }

    static String noSender(Case open, TokenNeed need) {
        return "no second writable user with a photo and a token " + need.describe()
                + " of their own, who must not be able to set the first one's; add under owners."
                + section(open.route().owner()) + ": {" + user(open) + ", photo: 504x504, writable: true}"
                + " and under credentials: {user: …, " + need.line() + "}";
    }

    private static String kind(Owner owner) {
        String person = owner.photoOf() == PhotoOf.USER && owner.signedIn() ? "signed-in " : "";
        return person + owner.photoOf().name().toLowerCase(Locale.ROOT);
    }

    private static String section(Owner owner) {
        return owner.photoOf().name().toLowerCase(Locale.ROOT) + "s";
    }

    private static String wanted(Requirement requirement) {
        return switch (requirement.state()) {
            case NONE -> "without a photo";
            case DIRECTORY -> "with a photo in the directory only";
            case BOTH -> "with photos in mailbox and directory";
            case PERSONAL -> "with a personal mailbox";
            case MAILBOX -> requirement.photo() == null ? "with a photo" : "with a photo of " + requirement.photo();
            case ANY -> "of any state";
            case NOBODY -> "that does not exist, for lack of somebody who asks";
        };
    }

    private static String line(Case open) {
        String names = open.route().owner().photoOf() == PhotoOf.USER ? user(open) : "id: …";
        String folder = open.addressing().contains(Key.FOLDER_ID) ? ", folder: …" : "";
        return "{" + names + folder + ", " + photo(open.requirement()) + (open.writes() ? ", writable: true" : "")
                + "}";
    }

    private static String user(Case open) {
        return open.addressing().contains(Key.USER_MAIL) ? "id: …, upn: …, mail: …" : "id: …, upn: …";
    }

    private static String photo(Requirement requirement) {
        return switch (requirement.state()) {
            case NONE -> "photo: none";
            case DIRECTORY -> "photo: 300x200, in: directory";
            case BOTH -> "photo: 504x504, directory: 300x200";
            case PERSONAL -> "photo: 240x240, mailbox: personal";
            case MAILBOX, ANY, NOBODY -> "photo: " + (requirement.photo() == null ? "504x504" : requirement.photo());
        };
    }
}
