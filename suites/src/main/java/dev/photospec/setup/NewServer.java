package dev.photospec.setup;

import dev.photospec.image.Mark;
import dev.photospec.image.Pictures;
import dev.photospec.reference.TenantFile;
import dev.photospec.setup.FoundOwners.FoundOwner;
import dev.photospec.spec.Capability;
import dev.photospec.spec.Credential;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Size;
import dev.photospec.spec.State;
import dev.photospec.spec.Storage;
import dev.photospec.target.PhotoOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A tenant for a server without data: those of the kit's owners that the profile addresses, and all they need. */
public final class NewServer {

    /** The upload number in the mark of a directory photo, by which it is told from the mailbox photo of its owner. */
    private static final int DIRECTORY = 4095;

    /** Tokens that no command gives at once. */
    private static final Set<Credential> RARE = EnumSet.of(Credential.EXPIRED, Credential.NO_SCOPES);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Profile profile;
    private final List<PhotoOwner> owners;

    private NewServer(Profile profile, List<PhotoOwner> owners) {
        this.profile = profile;
        this.owners = owners;
    }

    /** Returns the tenant for servers of that API. */
    public static NewServer of(Profile profile) {
        return new NewServer(
                profile,
                TenantFile.owners().stream()
                        .filter(owner -> !owner.personal() && isAddressed(profile, owner))
                        .filter(owner -> owner.directoryPhoto() == null || hasDirectory(profile))
                        .toList());
    }

    private static boolean isAddressed(Profile profile, PhotoOwner photo) {
        return profile.owners().stream()
                .anyMatch(owner -> owner.photoOf() == photo.kind() && owner.isInFolder() == (photo.folder() != null));
    }

    private static boolean hasDirectory(Profile profile) {
        return profile.storages().contains(Storage.DIRECTORY);
    }

    /** Returns the configuration for a server that has this tenant; every user signs in. */
    public String configuration(String url, String idOrFolder, TokenChoice token) {
        FoundOwners found = new FoundOwners(
                new FoundOwner(owners.get(0), null),
                owners.stream()
                        .skip(1)
                        .map(owner -> new FoundOwner(owner, null))
                        .toList(),
                List.of());
        List<String> further = owners.stream()
                .skip(1)
                .filter(owner -> owner.kind() == PhotoOf.USER)
                .map(PhotoOwner::upn)
                .toList();
        return new ConfigTemplate(url, idOrFolder, found, token, further, lacking()).text();
    }

    private List<String> lacking() {
        Set<State> states = EnumSet.of(State.PERSONAL);
        if (!hasDirectory(profile)) {
            states.addAll(EnumSet.of(State.DIRECTORY, State.BOTH));
        }
        return profile.capabilities().stream()
                .filter(one -> one.states().isEmpty() != one.credentials().isEmpty())
                .filter(one -> states.containsAll(one.states()) && RARE.containsAll(one.credentials()))
                .map(Capability::id)
                .toList();
    }

    /**
     * Writes a JSON file for each kind of owner, and the pictures that they name.
     *
     * @return what was written, for a report line
     * @throws IOException if the folder cannot be written
     */
    public String write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("pictures"));
        Map<String, List<Map<String, Object>>> files = new LinkedHashMap<>();
        for (PhotoOwner owner : owners) {
            String kind = owner.kind().name().toLowerCase(Locale.ROOT);
            List<Map<String, Object>> entries = files.computeIfAbsent(kind + "s", name -> new ArrayList<>());
            String picture = "pictures/" + kind + "-" + (entries.size() + 1);
            entries.add(entry(folder, owner, picture));
        }
        for (Map.Entry<String, List<Map<String, Object>>> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey() + ".json"), JSON.writeValueAsString(file.getValue()) + "\n");
        }
        return String.join(
                ", ",
                files.entrySet().stream()
                        .map(file -> file.getValue().size() + " " + file.getKey())
                        .toList());
    }

    private static Map<String, Object> entry(Path folder, PhotoOwner owner, String picture) throws IOException {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", owner.id());
        entry.put("userPrincipalName", owner.kind() == PhotoOf.USER ? owner.upn() : null);
        entry.put("mail", owner.kind() == PhotoOf.USER ? owner.mail() : null);
        entry.put("of", "me".equals(owner.of()) ? TenantFile.owners().get(0).upn() : owner.of());
        entry.put("folder", owner.folder());
        entry.values().removeIf(value -> value == null);
        entry.put("photo", picture(folder, owner, picture + ".jpg", owner.mailboxPhoto(), 0));
        if (owner.directoryPhoto() != null) {
            entry.put(
                    "directoryPhoto",
                    picture(folder, owner, picture + "-directory.jpg", owner.directoryPhoto(), DIRECTORY));
        }
        return entry;
    }

    private static String picture(Path folder, PhotoOwner owner, String name, Size size, int upload)
            throws IOException {
        if (size == null) {
            return null;
        }
        Mark mark = new Mark(0, Mark.ownerOf(owner.photoKey()), upload);
        Files.write(folder.resolve(name), Pictures.jpeg(size, mark));
        return name;
    }
}
