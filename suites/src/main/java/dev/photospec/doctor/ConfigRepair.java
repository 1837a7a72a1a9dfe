package dev.photospec.doctor;

import dev.photospec.credential.ScopeMismatch;
import dev.photospec.credential.TokenContent;
import dev.photospec.exchange.Tokens;
import dev.photospec.exchange.Tokens.TokenRefused;
import dev.photospec.scenario.Probe;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFile;
import dev.photospec.target.Grant;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.TokenSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts into a configuration what a target has shown: sizes of photos, and the scopes that tokens carry. */
public final class ConfigRepair {

    private final Profile profile;
    private final Target target;
    private final Probe probe;
    private final Tokens tokens;

    public ConfigRepair(Profile profile, Target target, Probe probe, Tokens tokens) {
        this.profile = profile;
        this.target = target;
        this.probe = probe;
        this.tokens = tokens;
    }

    /** Returns the file's text with all that is sure. What cannot be edited safely stays as it is. */
    public String repaired(String text) {
        String edited = text;
        for (LineEdit edit : edits()) {
            DataFile before = DataFile.parse("photospec.yaml", edited);
            edited = edit.apply(before, edited)
                    .filter(after -> changesOnly(edit, before, after))
                    .orElse(edited);
        }
        return edited;
    }

    /** An edit that went astray would change or break something else. */
    private static boolean changesOnly(LineEdit edit, DataFile before, String text) {
        try {
            DataFile after = DataFile.parse("photospec.yaml", text);
            Set<String> places = new LinkedHashSet<>(before.lines().keySet());
            places.addAll(after.lines().keySet());
            return places.stream()
                    .filter(place -> !before.root().at(place).isContainer()
                            && !before.root().at(place).equals(after.root().at(place)))
                    .allMatch(place -> place.startsWith(edit.parent() + "/" + edit.key()));
        } catch (DataException e) {
            return false;
        }
    }

    private List<LineEdit> edits() {
        List<LineEdit> edits = new ArrayList<>();
        for (int i = 0; i < target.credentials().size(); i++) {
            scopes(target.credentials().get(i), "/credentials/" + i).ifPresent(edits::add);
        }
        Map<PhotoOf, Integer> counts = new EnumMap<>(PhotoOf.class);
        for (int i = 0; i < target.owners().size(); i++) {
            PhotoOwner owner = target.owners().get(i);
            String place = i == 0
                    ? "/owners/me"
                    : "/owners/" + section(owner) + (counts.merge(owner.kind(), 1, Integer::sum) - 1);
            photo(owner, place).ifPresent(edits::add);
        }
        return edits;
    }

    private static String section(PhotoOwner owner) {
        return owner.kind().name().toLowerCase(Locale.ROOT) + "s/";
    }

    /** A photo is sure where every path to it shows the same: one that differs is more likely a fault of the target. */
    private Optional<LineEdit> photo(PhotoOwner owner, String place) {
        List<SeenPhoto> seen = probe.photos(owner).stream()
                .map(sight -> SeenPhoto.of(profile, sight))
                .toList();
        Set<String> photos = seen.stream()
                .map(one -> one.size() == null ? "none" : one.size().toString())
                .collect(Collectors.toSet());
        boolean sure = photos.size() == 1
                && !owner.personal()
                && seen.stream().noneMatch(one -> one.kind() == SeenPhoto.Kind.UNKNOWN);
        String found = String.join("", photos);
        String declared =
                OwnerDoctor.declared(profile, owner).map(String::valueOf).orElse("none");
        boolean plain = owner.directoryPhoto() == null || (owner.mailboxPhoto() == null && !found.equals("none"));
        return sure && plain && !found.equals(declared)
                ? Optional.of(new LineEdit(place, "photo", found))
                : Optional.empty();
    }

    private Optional<LineEdit> scopes(Grant grant, String place) {
        if (!(grant.source() instanceof TokenSource.Static) || grant.grantsAny() || grant.expired()) {
            return Optional.empty();
        }
        try {
            Optional<TokenContent> content = TokenContent.of(tokens.token(grant, String.join(" ", grant.scopes())));
            return content.filter(known ->
                            ScopeMismatch.of(grant, grant.scopes(), known).isPresent())
                    .map(known -> known.carried(grant.user() == null))
                    .filter(carried -> !carried.isEmpty())
                    .map(carried -> new LineEdit(place, "scopes", "[" + String.join(", ", carried) + "]"));
        } catch (TokenRefused e) {
            return Optional.empty();
        }
    }
}
