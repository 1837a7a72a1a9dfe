package dev.photospec.cli;

import dev.photospec.mutant.Behaviour;
import dev.photospec.reference.Reference;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import dev.photospec.spec.load.Profiles;
import dev.photospec.target.Limits;
import dev.photospec.target.PhotoOwner;
import dev.photospec.target.Target;
import dev.photospec.target.load.TargetFile;
import dev.photospec.verdict.Sha256;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A target that the kit does not know for its own reference, with a configuration for it. */
final class Staging implements AutoCloseable {

    /** Not HTTP/2, whose upgrade over plain http the reference's server now and then ends with a closed connection. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Reference reference = Reference.start(0);
    private final Profile profile;
    private final Target target;

    Staging() {
        this(Behaviour.CORRECT);
    }

    Staging(Behaviour behaviour) {
        this("graph-v1.0", behaviour);
    }

    /** Of a smaller profile, for what does not depend on how many cases there are. */
    Staging(String profile, Behaviour behaviour) {
        this.profile = Profiles.load(profile);
        this.target = reference.mount(this.profile, behaviour);
    }

    Target target() {
        return target;
    }

    Reference reference() {
        return reference;
    }

    /** Writes a configuration and names it. */
    String config(Path folder, Limits limits) throws IOException {
        return config(folder, with(target.owners(), limits));
    }

    String config(Path folder, Target as) throws IOException {
        Path file = folder.resolve("photospec.yaml");
        TargetFile.write(as, file);
        return file.toString();
    }

    Target with(List<PhotoOwner> owners, Limits limits) {
        return new Target(
                target.url(),
                target.profile(),
                target.implementation(),
                target.credentials(),
                owners,
                target.classes(),
                limits);
    }

    /** The ids of everything that sets photos. */
    String updates() {
        return profile.requirements().stream()
                .filter(row -> !row.isExcluded() && row.suite().equals("update"))
                .map(Requirement::id)
                .collect(Collectors.joining(","));
    }

    /** Returns how many requests came that could change something. */
    long writes() {
        return reference.verbsSeen().entrySet().stream()
                .filter(verb -> !List.of("GET", "HEAD", "POST").contains(verb.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Every photo that is served, by its owner. */
    Map<String, String> photos() throws IOException, InterruptedException {
        Map<String, String> photos = new TreeMap<>();
        for (PhotoOwner owner : target.owners()) {
            if (!owner.personal()) {
                photos.put(owner.photoKey(), photo(owner));
            }
        }
        return photos;
    }

    private String photo(PhotoOwner owner) throws IOException, InterruptedException {
        PhotoOwner me = target.owners().get(0);
        String user = owner.of() == null || owner.of().equals("me") ? me.upn() : owner.of();
        String token = reference.token(
                target, user, List.of("User.Read.All", "Group.Read.All", "Contacts.Read"), Duration.ofMinutes(5));
        HttpRequest request = HttpRequest.newBuilder(URI.create(target.url() + path(owner) + "/photo/$value"))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        // What is said where there is none differs from answer to answer.
        return answer.statusCode() == 200 ? Sha256.of(answer.body()) : "none";
    }

    private static String path(PhotoOwner owner) {
        return switch (owner.kind()) {
            case USER -> "/users/" + encoded(owner.id());
            case GROUP -> "/groups/" + encoded(owner.id());
            case CONTACT ->
                "/me" + (owner.folder() == null ? "" : "/contactfolders/" + encoded(owner.folder())) + "/contacts/"
                        + encoded(owner.id());
            case TEAM, NOBODY -> "/teams/" + encoded(owner.id());
        };
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        reference.close();
    }
}
