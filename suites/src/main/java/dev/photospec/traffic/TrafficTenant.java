package dev.photospec.traffic;

import dev.photospec.plan.Subject;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import java.util.List;
import java.util.Optional;

/** The owners that requests speak of, and the people who sent them. */
interface TrafficTenant {

    /** Returns the target as the planner needs it: every owner, and a credential for each person. */
    Target target();

    /** Returns the person who sent the message; empty if that is unknown, or nobody. */
    Optional<PhotoOwner> sender(RecordedMessage message);

    /** Returns the owner that a message is about; empty if that is unknown. */
    Optional<PhotoOwner> owner(AddressedPhoto photo, RecordedMessage message);

    /**
     * Returns who may have sent a request for the owner's photo.
     *
     * @param route how the path addresses the owner
     */
    List<Subject> subjects(Owner route, PhotoOwner owner);

    /** Returns whether the state of the owner's photo was declared, and not only seen. */
    boolean isDeclared(PhotoOwner owner);

    /** Returns whether the two may be the same, as far as anybody knows. */
    boolean mayBe(PhotoOwner one, PhotoOwner other);

    /** Returns whether a token of which only the label was recorded can be told from others. */
    boolean knowsLabels();

    /** Returns the person of that name. */
    static Optional<PhotoOwner> person(List<PhotoOwner> owners, String name) {
        return owners.stream()
                .filter(owner -> owner.kind() == PhotoOf.USER && owner.isCalled(name))
                .findFirst();
    }
}
