package dev.photospec.plan;

import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.target.Grant;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds, among the owners and credentials of a target, who a route can be tried with. */
public final class SubjectResolver {

    private static final String ME = "me";
    /** An id that nobody was given. */
    private static final String NOBODY = "6f1c0d5e-7d1b-4d0e-8a52-000000000404";

    private final Target target;
    /** Each of a thousand cases asks for one of a few kinds. */
    private final Map<Owner, List<Subject>> found = new ConcurrentHashMap<>();

    /** A target may have hundreds of credentials. */
    private final Map<PhotoOwner, List<Grant>> granted = new ConcurrentHashMap<>();

    public SubjectResolver(Target target) {
        this.target = target;
    }

    /** Everybody and everything that the owner's paths can address, in the target's order. */
    public Stream<Subject> of(Owner owner) {
        return found.computeIfAbsent(owner, one -> find(one).toList()).stream();
    }

    private Stream<Subject> find(Owner owner) {
        boolean inFolder = owner.isInFolder();
        return target.owners().stream()
                .filter(photo -> photo.kind() == owner.photoOf())
                .filter(photo -> photo.kind() != PhotoOf.CONTACT || (photo.folder() != null) == inFolder)
                .flatMap(photo -> owner.signedIn() ? own(photo) : byAnybodyElse(photo));
    }

    /** Returns somebody or something that does not exist, for each person who can ask for it. */
    public Stream<Subject> nobody(Owner owner) {
        String domain = people().map(PhotoOwner::upn)
                .filter(Objects::nonNull)
                .findFirst()
                .map(upn -> upn.substring(upn.lastIndexOf('@') + 1))
                .orElse("photospec.example");
        String upn = NOBODY.substring(0, 8) + "@" + domain;
        PhotoOwner photo =
                PhotoOwner.of(owner.photoOf(), NOBODY).named(upn, upn).belongingTo(null, NOBODY);
        Stream<PhotoOwner> asking = people().filter(this::canSignIn);
        return switch (owner.photoOf()) {
            case USER, GROUP, NOBODY -> asking.map(person -> new Subject(photo, photo, person));
            case CONTACT, TEAM ->
                asking.flatMap(person -> mailboxes(owner, person).map(whose -> new Subject(photo, whose, person)));
        };
    }

    private Stream<PhotoOwner> mailboxes(Owner owner, PhotoOwner asking) {
        return owner.signedIn()
                ? Stream.of(asking)
                : people().filter(person -> isAnother(person, asking)).limit(1);
    }

    private Stream<Subject> own(PhotoOwner photo) {
        return mailbox(photo).filter(this::canSignIn).map(person -> new Subject(photo, person, person)).stream();
    }

    private Stream<Subject> byAnybodyElse(PhotoOwner photo) {
        PhotoOwner mailbox = mailbox(photo).orElse(null);
        Stream<PhotoOwner> others = people().filter(this::canSignIn).filter(person -> isAnother(person, photo));
        return Stream.concat(
                others.map(person -> new Subject(photo, mailbox, person)),
                target.credentials().stream()
                        .filter(grant -> grant.user() == null)
                        .limit(1)
                        .map(app -> new Subject(photo, mailbox, null)));
    }

    /** The ids are compared first: a record's own comparison is made at each start, in 10 ms. */
    private static boolean isAnother(PhotoOwner one, PhotoOwner other) {
        return !one.id().equals(other.id()) || !one.equals(other);
    }

    /** The person whose path leads to the photo. */
    private Optional<PhotoOwner> mailbox(PhotoOwner photo) {
        if (photo.kind() == PhotoOf.USER) {
            return Optional.of(photo);
        }
        String of = Objects.requireNonNullElse(photo.of(), ME);
        return of.equals(ME)
                ? people().findFirst()
                : people().filter(person -> person.isCalled(of)).findFirst();
    }

    /** Returns the people without a credential. */
    Stream<PhotoOwner> signingInNowhere() {
        return people().filter(person -> !canSignIn(person));
    }

    private Stream<PhotoOwner> people() {
        return target.owners().stream().filter(photo -> photo.kind() == PhotoOf.USER);
    }

    private boolean canSignIn(PhotoOwner person) {
        return grants(person).findAny().isPresent();
    }

    private Stream<Grant> grants(PhotoOwner person) {
        return granted
                .computeIfAbsent(
                        person,
                        one -> target.credentials().stream()
                                .filter(grant -> one.isCalled(grant.user()))
                                .toList())
                .stream();
    }

    /** The credentials of whoever is signed in; of an app alone if nobody is. */
    public List<Grant> grantsOf(PhotoOwner signedIn) {
        return signedIn == null
                ? target.credentials().stream()
                        .filter(grant -> grant.user() == null)
                        .toList()
                : grants(signedIn).toList();
    }
}
