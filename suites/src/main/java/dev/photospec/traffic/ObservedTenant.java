package dev.photospec.traffic;

import dev.photospec.plan.Subject;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.target.Grant;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The owners and people that the requests themselves name. */
final class ObservedTenant implements TrafficTenant {

    /** Stands for a name that is not known; no path has it. */
    private static final String UNNAMED = "\u0000";

    private final String base;
    private final Map<String, PhotoOwner> people = new LinkedHashMap<>();
    private final Map<String, PhotoOwner> others = new LinkedHashMap<>();

    /** @param reader reads what each message is about */
    ObservedTenant(String base, RouteReader reader, List<RecordedMessage> messages) {
        this.base = base;
        messages.forEach(message -> Sender.of(message).filter(one -> !one.app()).ifPresent(this::signedIn));
        messages.forEach(message -> reader.read(message).ifPresent(photo -> owner(photo, message)));
    }

    private PhotoOwner signedIn(Sender sender) {
        return people.computeIfAbsent(sender.names().get(0), name -> {
            List<String> ids = sender.scopes() == null ? List.of() : sender.names();
            return PhotoOwner.of(PhotoOf.USER, first(ids, false).orElse(UNNAMED + name))
                    .named(first(ids, true).orElse(null), null)
                    .markedWritable(true);
        });
    }

    private static Optional<String> first(List<String> names, boolean address) {
        return names.stream().filter(name -> name.contains("@") == address).findFirst();
    }

    @Override
    public Target target() {
        List<PhotoOwner> owners = Stream.concat(people.values().stream(), others.values().stream())
                .toList();
        List<Grant> grants = new ArrayList<>();
        owners.stream()
                .filter(owner -> owner.kind() == PhotoOf.USER)
                .forEach(person ->
                        grants.add(new Grant(person.id(), List.of("any"), new TokenSource.Static("unknown"))));
        grants.add(new Grant(null, List.of("any"), new TokenSource.Static("unknown")));
        return new Target(base, null, null, grants, owners, List.of(), Limits.DEFAULT);
    }

    @Override
    public Optional<PhotoOwner> sender(RecordedMessage message) {
        return Sender.of(message).filter(sender -> !sender.app()).map(this::signedIn);
    }

    @Override
    public Optional<PhotoOwner> owner(AddressedPhoto photo, RecordedMessage message) {
        Optional<String> user = photo.name(Key.USER_ID, Key.USER_UPN, Key.USER_MAIL);
        Optional<PhotoOwner> person = user.isPresent()
                ? user.map(this::named)
                : photo.owner().signedIn() ? sender(message) : Optional.empty();
        if (photo.owner().photoOf() == PhotoOf.USER) {
            return person;
        }
        return photo.name(Key.GROUP_ID, Key.CONTACT_ID, Key.TEAM_ID)
                .map(id -> other(
                        photo.owner().photoOf(),
                        id,
                        person.map(PhotoOwner::id).orElse(null),
                        photo.name(Key.FOLDER_ID).orElse(null)));
    }

    private PhotoOwner named(String name) {
        return name == null
                ? null
                : TrafficTenant.person(List.copyOf(people.values()), name)
                        .orElseGet(() -> others.computeIfAbsent(
                                "user " + name,
                                key -> name.contains("@")
                                        ? PhotoOwner.of(PhotoOf.USER, UNNAMED + name)
                                                .named(name, name)
                                                .markedWritable(true)
                                        : PhotoOwner.of(PhotoOf.USER, name).markedWritable(true)));
    }

    private PhotoOwner other(PhotoOf kind, String id, String of, String folder) {
        return others.computeIfAbsent(
                kind + " " + of + " " + folder + " " + id,
                key -> PhotoOwner.of(kind, id).belongingTo(of, folder).markedWritable(true));
    }

    @Override
    public List<Subject> subjects(Owner route, PhotoOwner owner) {
        boolean fits = owner.kind() == route.photoOf()
                && (owner.kind() != PhotoOf.CONTACT || (owner.folder() != null) == route.isInFolder());
        PhotoOwner mailbox = owner.kind() == PhotoOf.USER ? owner : named(owner.of());
        return !fits
                ? List.of()
                : !route.signedIn()
                        ? List.of(new Subject(owner, mailbox, null))
                        : mailbox == null ? List.of() : List.of(new Subject(owner, mailbox, mailbox));
    }

    @Override
    public boolean isDeclared(PhotoOwner owner) {
        return false;
    }

    @Override
    public boolean mayBe(PhotoOwner one, PhotoOwner other) {
        boolean known = !one.id().startsWith(UNNAMED) && !other.id().startsWith(UNNAMED);
        return one.kind() == other.kind() && (!known || one.id().equals(other.id()));
    }

    @Override
    public boolean knowsLabels() {
        return false;
    }
}
