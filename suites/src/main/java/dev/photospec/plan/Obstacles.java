package dev.photospec.plan;

import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.State;
import dev.photospec.target.Obstacle;
import dev.photospec.target.PhotoOwner;
import java.util.List;
import java.util.Locale;

/** Says why a case cannot be tried, and which line of configuration would help. */
public final class Obstacles {

    private Obstacles() {}

    static Obstacle writesAreNotAllowed() {
        return Obstacle.of("writes are not allowed; allow them with --allow-writes");
    }

    static Obstacle nobody(Case open, WritePolicy consent) {
        Requirement requirement = open.requirement();
        String writable = open.writes() ? "writable " : "";
        String residue = open.writes() && !consent.residue() && requirement.state() != State.MAILBOX
                ? " (or allow a photo to stay where none can be read before: --allow-residue)"
                : "";
        return new Obstacle(
                "no " + writable + kind(open.route().owner()) + " " + wanted(requirement),
                List.of(owner(open, line(open))),
                residue);
    }

    static Obstacle unrestorable(Case open) {
        return Obstacle.of(
                "nothing is written: the profile documents no PUT or PATCH of a picture that is also read for "
                        + open.route().owner().id() + ", so no photo could be restored");
    }

    public static Obstacle noToken(Subject subject, TokenNeed need) {
        PhotoOwner person = subject.signedIn();
        String name = person == null ? "the app" : name(person);
        String user = person == null ? null : name;
        if (need.isLeftOpen()) {
            return new Obstacle(
                    "the document leaves open which scopes are enough, and those of " + name + " are not named",
                    List.of(credential(user, "scopes: any, oauth2: {…, scope: what to ask for}")),
                    ", or scopes and a token");
        }
        return new Obstacle("no token " + need.describe() + " for " + name, List.of(credential(user, need.line())), "");
    }

    static Obstacle noName(Case open, Subject subject) {
        Key missing = open.addressing().stream()
                .filter(key -> subject.name(key).isEmpty())
                .findFirst()
                .orElseThrow();
        PhotoOwner person = subject.mailbox() == null ? subject.owner() : subject.mailbox();
        return Obstacle.of("no " + missing.attribute() + " of " + person.photoKey() + " is known; add "
                + missing.attribute() + ": … to it under owners");
    }

    static Obstacle notWritable(Case open, PhotoOwner owner) {
        return Obstacle.of("no writable " + kind(open.route().owner()) + " " + wanted(open.requirement()) + "; mark "
                + name(owner) + " under owners as writable: true");
    }

    static Obstacle noCredential(Case open, PhotoOwner person, TokenNeed need) {
        return new Obstacle(
                "no " + kind(open.route().owner()) + " " + wanted(open.requirement()) + ": " + name(person)
                        + " has no credential",
                List.of(credential(name(person), need.line())),
                "");
    }

    static Obstacle noBystander(Case open) {
        return new Obstacle(
                "nobody else has a photo that a token can read", List.of(owner(open, "{id: …, photo: 504x504}")), "");
    }

    static Obstacle noSender(Case open, TokenNeed need) {
        return new Obstacle(
                "no second writable user with a photo and a token " + need.describe()
                        + " of their own, who must not be able to set the first one's",
                List.of(
                        owner(open, "{" + user(open) + ", photo: 504x504, writable: true}"),
                        credential("…", need.line())),
                "");
    }

    private static String name(PhotoOwner person) {
        return person.upn() != null ? person.upn() : person.id();
    }

    private static Obstacle.Line owner(Case open, String entry) {
        return new Obstacle.Line("owners." + section(open.route().owner()), null, entry);
    }

    private static Obstacle.Line credential(String user, String rest) {
        return new Obstacle.Line("credentials", user, "{" + (user == null ? "" : "user: " + user + ", ") + rest + "}");
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
