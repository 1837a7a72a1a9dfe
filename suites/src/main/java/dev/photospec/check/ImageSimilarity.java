package dev.photospec.check;

import dev.photospec.image.KnownPictures;
import dev.photospec.image.Thumbnail;
import java.util.Arrays;
import java.util.Optional;

/** Compares two pictures by what they show, so that a re-encoded one is still the same. */
public final class ImageSimilarity {

    /** Of 255; JPEG at quality 0.5 moves our test pictures by less than 4 on average. */
    private static final double MOST = 12;

    private ImageSimilarity() {}

    /** Returns whether both are the same bytes or show the same; two answers without a picture are alike too. */
    public static boolean alike(byte[] one, byte[] other) {
        return alike(one, other, new KnownPictures());
    }

    /** Returns whether both are the same bytes or show the same, by what is known of them. */
    static boolean alike(byte[] one, byte[] other, KnownPictures known) {
        if (Arrays.equals(one, other)) {
            return true;
        }
        Optional<Thumbnail> first = known.thumbnail(one, false);
        Optional<Thumbnail> second = known.thumbnail(other, false);
        return first.isPresent()
                && second.isPresent()
                && first.get().size().equals(second.get().size())
                && first.get().distance(second.get()) < MOST;
    }

    /** Returns whether one is the other in another size, by what is known of them. */
    static boolean alikeScaled(byte[] one, byte[] other, KnownPictures known) {
        Optional<Thumbnail> first = known.thumbnail(one, true);
        Optional<Thumbnail> second = known.thumbnail(other, true);
        return first.isPresent() && second.isPresent() && first.get().distance(second.get()) < MOST;
    }
}
