package dev.photospec.traffic;

import dev.photospec.check.Entity;
import dev.photospec.exchange.Response;
import dev.photospec.image.ImageInspection;
import dev.photospec.spec.Answer;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.Size;
import dev.photospec.target.PhotoOwner;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Works out from the answers of one period whether an owner has a photo, and how large it is. */
final class PhotoEvidence {

    private static final Size PIXEL = new Size(1, 1);

    private final Profile profile;
    private final Set<Size> pictures = new LinkedHashSet<>();
    private final Set<Size> described = new LinkedHashSet<>();
    private boolean placeholder;

    PhotoEvidence(Profile profile) {
        this.profile = profile;
    }

    /** Takes an answer to a read of the whole photo or of its metadata; one for a certain size says nothing of the whole. */
    void add(Resource resource, RecordedMessage message) {
        Response response = message.exchange().response();
        if (message.exchange().request().writes() || response.status() != 200 || !message.hasBody()) {
            return;
        }
        boolean whole = resource.selects() == Resource.Selects.NOTHING;
        if (resource.answers() == Answer.PICTURE) {
            Size size = ImageInspection.ofHeader(response.body()).size();
            placeholder |= PIXEL.equals(size);
            if (whole && size != null && !PIXEL.equals(size)) {
                pictures.add(size);
            }
        } else if (whole) {
            Entity.of(response, profile.metadata()).flatMap(PhotoEvidence::size).ifPresent(this::describe);
        }
    }

    private void describe(Size size) {
        placeholder |= PIXEL.equals(size);
        if (!PIXEL.equals(size)) {
            described.add(size);
        }
    }

    private static Optional<Size> size(Entity entity) {
        return entity.width().isPresent()
                        && entity.height().isPresent()
                        && entity.width().getAsInt() > 0
                        && entity.height().getAsInt() > 0
                ? Optional.of(
                        new Size(entity.width().getAsInt(), entity.height().getAsInt()))
                : Optional.empty();
    }

    /**
     * Returns the owner with the photo that was seen, or with none where a placeholder was seen and nothing else; empty
     * where the answers do not say, or not the same. A 404 alone may also mean that there is no such owner.
     */
    Optional<PhotoOwner> find(PhotoOwner owner) {
        Set<Size> sizes = pictures.isEmpty() ? described : pictures;
        if (sizes.size() == 1) {
            return Optional.of(with(owner, sizes.iterator().next()));
        }
        return sizes.isEmpty() && placeholder ? Optional.of(with(owner, null)) : Optional.empty();
    }

    private static PhotoOwner with(PhotoOwner owner, Size photo) {
        return PhotoOwner.of(owner.kind(), owner.id())
                .named(owner.upn(), owner.mail())
                .belongingTo(owner.of(), owner.folder())
                .withPhoto(photo)
                .markedWritable(true);
    }
}
