package dev.photospec.traffic;

import dev.photospec.credential.TokenLabel;
import dev.photospec.plan.Subject;
import dev.photospec.plan.SubjectResolver;
import dev.photospec.spec.Key;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.target.Grant;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The owners and people of a configuration. */
record DeclaredTenant(Target target) implements TrafficTenant {

    @Override
    public Optional<PhotoOwner> sender(RecordedMessage message) {
        return message.label()
                .map(this::labelled)
                .orElseGet(() -> grant(message).or(() -> claimed(message)))
                .or(() -> onlyPerson(message));
    }

    private Optional<PhotoOwner> labelled(String label) {
        return target.credentials().stream()
                .filter(grant -> grant.user() != null && label.startsWith(TokenLabel.beginning(grant)))
                .max(Comparator.comparingInt(
                        grant -> TokenLabel.beginning(grant).length()))
                .flatMap(grant -> TrafficTenant.person(target.owners(), grant.user()));
    }

    private Optional<PhotoOwner> grant(RecordedMessage message) {
        return Optional.ofNullable(message.exchange().request().token())
                .flatMap(token -> target.credentials().stream()
                        .filter(grant -> grant.source() instanceof TokenSource.Static known
                                && known.token().equals(token.value()))
                        .findFirst())
                .flatMap(grant -> TrafficTenant.person(target.owners(), grant.user()));
    }

    private Optional<PhotoOwner> claimed(RecordedMessage message) {
        return Sender.of(message).stream()
                .flatMap(sender -> sender.names().stream())
                .flatMap(name -> TrafficTenant.person(target.owners(), name).stream())
                .findFirst();
    }

    /** Takes an unknown token for that of the only person who has credentials, if there is but one. */
    private Optional<PhotoOwner> onlyPerson(RecordedMessage message) {
        List<String> users = target.credentials().stream()
                .map(Grant::user)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean unknown = message.label().isEmpty()
                && Sender.of(message).filter(sender -> !sender.app()).isPresent();
        return unknown && users.size() == 1 ? TrafficTenant.person(target.owners(), users.get(0)) : Optional.empty();
    }

    @Override
    public Optional<PhotoOwner> owner(AddressedPhoto photo, RecordedMessage message) {
        Optional<String> user = photo.name(Key.USER_ID, Key.USER_UPN, Key.USER_MAIL);
        Optional<PhotoOwner> person = user.isPresent()
                ? user.flatMap(name -> TrafficTenant.person(target.owners(), name))
                : photo.owner().signedIn() ? sender(message) : Optional.empty();
        if (photo.owner().photoOf() == PhotoOf.USER) {
            return person;
        }
        Optional<String> id = photo.name(Key.GROUP_ID, Key.CONTACT_ID, Key.TEAM_ID);
        return target.owners().stream()
                .filter(owner -> owner.kind() == photo.owner().photoOf())
                .filter(owner -> id.filter(owner::isCalled).isPresent())
                .filter(owner -> owner.of() == null
                        || person.filter(mailbox -> mailbox.isCalled(owner.of())
                                        || owner.of().equals("me"))
                                .isPresent())
                .findFirst();
    }

    @Override
    public List<Subject> subjects(Owner route, PhotoOwner owner) {
        return new SubjectResolver(target)
                .of(route)
                .filter(subject -> subject.owner().photoKey().equals(owner.photoKey()))
                .toList();
    }

    @Override
    public boolean isDeclared(PhotoOwner owner) {
        return true;
    }

    @Override
    public boolean mayBe(PhotoOwner one, PhotoOwner other) {
        return one.photoKey().equals(other.photoKey());
    }

    @Override
    public boolean knowsLabels() {
        return true;
    }
}
