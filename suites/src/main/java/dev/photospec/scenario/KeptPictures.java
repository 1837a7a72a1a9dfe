package dev.photospec.scenario;

import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.spec.PictureSpec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pictures, each made once: a proof sends the same ones in every trial, and to make them was a quarter of its processor
 * time.
 */
public final class KeptPictures implements PictureSource {

    private static final int MOST = 1_000;
    private static final int LONGEST_BYTES = 200_000;

    private final Map<Wanted, byte[]> kept = new ConcurrentHashMap<>();

    private record Wanted(PictureSpec spec, Mark mark) {}

    @Override
    public byte[] create(PictureSpec spec, Mark mark) {
        Wanted wanted = new Wanted(spec, mark);
        byte[] known = kept.get(wanted);
        if (known != null) {
            return known;
        }
        byte[] made = Pictures.of(spec, mark);
        if (made.length <= LONGEST_BYTES && kept.size() < MOST) {
            kept.put(wanted, made);
        }
        return made;
    }
}
