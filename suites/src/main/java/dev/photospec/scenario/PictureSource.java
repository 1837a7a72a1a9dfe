package dev.photospec.scenario;

import dev.photospec.image.Mark;
import dev.photospec.spec.PictureSpec;

/** Has the pictures that steps send. */
@FunctionalInterface
public interface PictureSource {

    /**
     * Returns the picture a requirement asks for.
     *
     * @throws IllegalArgumentException if it cannot be of that type, or not that short
     */
    byte[] create(PictureSpec spec, Mark mark);
}
