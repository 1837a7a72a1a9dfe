package dev.photospec.check;

import dev.photospec.spec.Expectation;
import dev.photospec.spec.Size;
import dev.photospec.verdict.Finding;
import java.util.List;
import java.util.Optional;

/** {@code from-mailbox}: of an owner's two photos the one in the mailbox is shown, in its size or a smaller one. */
final class FromMailboxCheck implements Check {

    @Override
    public List<Finding> look(Expectation check, Observation seen) {
        Size mailbox = seen.owner().mailboxPhoto();
        Size directory = seen.owner().directoryPhoto();
        String expected = "the photo in the mailbox, " + mailbox + " or smaller, not the directory's of " + directory;
        return Findings.ofAnswer(check, seen, expected, response -> {
            Optional<Size> size = Dimensions.in(response, seen.profile().metadata());
            return size.filter(found -> found.fitsIn(mailbox) && !found.equals(directory))
                            .filter(found ->
                                    PhotoShown.in(response, seen.profile()).isPresent())
                            .isPresent()
                    ? Findings.none()
                    : Findings.one(
                            check,
                            seen,
                            expected,
                            size.map(Size::toString).orElseGet(() -> Dimensions.fault(response, seen, check)),
                            "in which order the photo is looked for");
        });
    }
}
