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

    /**
     * The meaning of an answer to a read before the first write.
     *
     * @param photo whether it shows a photo that must be restored
     * @param obstacle why nothing may be written to the owner; null if the answer shows the photo, or that there is none
     */
    record Result(boolean photo, String obstacle) {

        static final Result NONE = new Result(false, null);
        static final Result PHOTO = new Result(true, null);

        static Result refused(String obstacle) {
            return new Result(false, obstacle);
        }
    }

    /** @param first whether a case needs an owner without any photo, also without one that an earlier run left */
    Result judge(PhotoOwner owner, Exchange before, boolean first) {
        Optional<String> coded = before.answer().flatMap(ContentCoding::obstacle);
        if (coded.isPresent()) {
            return Result.refused(coded.get());
        }
        if (before.isSuccess()) {
            return before.response().truncated()
                    ? Result.refused("the photo is longer than the kit reads, so it could not be restored")
                    : ofContent(owner, before.response(), first);
        }
        if (!saysNone(before)) {
            return Result.refused("the photo could not be read before, " + before.outcome());
        }
        return owner.mailboxPhoto() != null && !residue
                ? Result.refused(
                        "a photo of " + owner.mailboxPhoto() + " is declared, and there is none, " + before.outcome())
                : Result.NONE;
    }

    private static boolean saysNone(Exchange before) {
        return before.response() != null
                && before.response().status() / 100 == 4
                && !UNKNOWN.contains(before.response().status());
    }

    private Result ofContent(PhotoOwner owner, Response response, boolean first) {
        ImageInspection picture = ImageInspection.of(response.body());
        if (picture.foreign()) {
            return Result.refused(
                    "the photo is " + picture.summary() + ", so whether it was restored could not be seen");
        }
        if (!picture.isPicture()) {
            return Result.refused("the answer that should show the photo is not a whole picture: "
                    + response.mediaType().orElse("no media type") + ", " + response.body().length + " bytes, "
                    + picture.summary());
        }
        return owner.mailboxPhoto() == null
                ? whereNoneIsDeclared(owner, picture, first)
                : ofPhoto(owner, response.body().length, picture);
    }

    /** The placeholder, the photo of the directory, or what an earlier run left there, stand for no photo. */
    private Result whereNoneIsDeclared(PhotoOwner owner, ImageInspection picture, boolean first) {
        if (PLACEHOLDER.equals(picture.size()) || Objects.equals(owner.directoryPhoto(), picture.size())) {
            return Result.NONE;
        }
        Optional<String> ours = ours(owner, picture.mark());
        if (ours.isPresent()) {
            return residue && !first ? Result.NONE : Result.refused(ours.get());
        }
        return Result.refused("the configuration declares no photo (photo: none), and there is one of "
                + picture.summary() + "; declare it as photo: " + picture.size());
    }

    private Result ofPhoto(PhotoOwner owner, int bytes, ImageInspection picture) {
        Optional<String> ours = ours(owner, picture.mark());
        if (ours.isPresent()) {
            return Result.refused(ours.get());
        }
        if (!isOfSize(owner.mailboxPhoto(), picture.size())) {
            return Result.refused("a photo of " + owner.mailboxPhoto() + " is declared, and one of " + picture.size()
                    + " is there; declare it as photo: " + picture.size());
        }
        return upload != null && upload.limitBytes() > 0 && bytes >= upload.limitBytes()
                ? Result.refused("the photo has " + bytes + " bytes, and the documented limit of " + upload.limitBytes()
                        + " bytes would refuse it when it is restored")
                : Result.PHOTO;
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
