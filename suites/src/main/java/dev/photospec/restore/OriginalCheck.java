package dev.photospec.restore;

import dev.photospec.exchange.ContentCoding;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.image.Mark;
import dev.photospec.image.MarkReading;
import dev.photospec.spec.Size;
import dev.photospec.spec.Upload;
import dev.photospec.target.PhotoOwner;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decides whether an answer shows the photo that an owner had before the run, so that it can be restored. */
final class OriginalCheck {

    /** Client errors that say nothing about whether there is a photo. */
    private static final Set<Integer> UNKNOWN = Set.of(401, 403, 407, 429);

    private static final Size PLACEHOLDER = Size.valueOf("1x1");

    private final Upload upload;
    private final boolean residue;

    /**
     * @param upload the documented limits of a write, or null
     * @param residue whether a photo may stay where there was none
     */
    OriginalCheck(Upload upload, boolean residue) {
        this.upload = upload;
        this.residue = residue;
    }

    /** Returns why nothing may be written to the owner, or empty if the answer shows the photo or that there is none. */
    Optional<String> obstacle(PhotoOwner owner, Exchange before) {
        Optional<String> coded = before.answer().flatMap(ContentCoding::obstacle);
        if (coded.isPresent()) {
            return coded;
        }
        if (before.isSuccess()) {
            return before.response().truncated()
                    ? Optional.of("the photo is longer than the kit reads, so it could not be restored")
                    : ofContent(owner, before.response());
        }
        if (!saysNone(before)) {
            return Optional.of("the photo could not be read before, " + before.outcome());
        }
        return owner.mailboxPhoto() != null && !residue
                ? Optional.of(
                        "a photo of " + owner.mailboxPhoto() + " is declared, and there is none, " + before.outcome())
                : Optional.empty();
    }

    private static boolean saysNone(Exchange before) {
        return before.response() != null
                && before.response().status() / 100 == 4
                && !UNKNOWN.contains(before.response().status());
    }

    private Optional<String> ofContent(PhotoOwner owner, Response response) {
        ImageInspection picture = ImageInspection.of(response.body());
        if (picture.foreign()) {
            return Optional.of("the photo is " + picture.summary() + ", so whether it was restored could not be seen");
        }
        if (!picture.isPicture()) {
            return Optional.of("the answer that should show the photo is not a whole picture: "
                    + response.mediaType().orElse("no media type") + ", " + response.body().length + " bytes, "
                    + picture.summary());
        }
        return isPhoto(owner, response) ? ofPhoto(owner, response, picture) : Optional.empty();
    }

    /** Returns whether a successful answer shows a photo that must be restored, not a placeholder for none. */
    static boolean isPhoto(PhotoOwner owner, Response response) {
        Size size = ImageInspection.of(response.body()).size();
        boolean standsForNone = owner.mailboxPhoto() == null
                && (PLACEHOLDER.equals(size) || Objects.equals(owner.directoryPhoto(), size));
        return !standsForNone;
    }

    private Optional<String> ofPhoto(PhotoOwner owner, Response response, ImageInspection picture) {
        Optional<String> ours = ours(owner, picture.mark());
        if (ours.isPresent()) {
            return ours;
        }
        if (owner.mailboxPhoto() == null) {
            return Optional.of("the configuration declares no photo (photo: none), and there is one of "
                    + picture.summary() + "; declare it as photo: " + picture.size());
        }
        if (!isOfSize(owner.mailboxPhoto(), picture.size())) {
            return Optional.of("a photo of " + owner.mailboxPhoto() + " is declared, and one of " + picture.size()
                    + " is there; declare it as photo: " + picture.size());
        }
        return upload != null && upload.limitBytes() > 0 && response.body().length >= upload.limitBytes()
                ? Optional.of("the photo has " + response.body().length + " bytes, and the documented limit of "
                        + upload.limitBytes() + " bytes would refuse it when it is restored")
                : Optional.empty();
    }

    /** Only the kit's own pictures carry a mark; the pictures that a reference starts with have run 0. */
    private static Optional<String> ours(PhotoOwner owner, MarkReading reading) {
        String whose = "the photo of " + owner.photoKey() + " is one of Photospec's";
        if (reading.mark().isEmpty()) {
            return reading.finding() == MarkReading.Finding.NONE
                    ? Optional.empty()
                    : Optional.of(whose + " (" + reading.finding() + "); an earlier or another run left it");
        }
        Mark mark = reading.mark().get();
        if (mark.run() != 0) {
            return Optional.of(whose + " (run " + RunMarks.name(mark.run())
                    + "); another run is writing here, or an earlier one left it: try photospec restore, or set the"
                    + " target up anew");
        }
        return mark.isOf(owner.photoKey())
                ? Optional.empty()
                : Optional.of("the answer shows the photo of another owner");
    }

    /** The orientation in a picture's metadata may turn it, and documents do not say which of both a size means. */
    private static boolean isOfSize(Size declared, Size found) {
        return declared.equals(found) || declared.equals(new Size(found.height(), found.width()));
    }
}
