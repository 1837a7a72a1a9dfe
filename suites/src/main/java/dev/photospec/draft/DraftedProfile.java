package dev.photospec.draft;

import dev.photospec.spec.Answer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of a first profile for those operations of a description that are about photos. */
public final class DraftedProfile {

    private static final Pattern VERSION = Pattern.compile("^(/v[0-9][^/]*)/.*");
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp");

    private final ApiDescription api;
    private final String id;
    private final String version;
    private final Map<PhotoOperation, PhotoPath> operations = new LinkedHashMap<>();

    private DraftedProfile(ApiDescription api, String id, String version) {
        this.api = api;
        this.id = id;
        this.version = version;
    }

    /**
     * Drafts a profile.
     *
     * @param description the text of an OpenAPI 3 description
     * @param paths the pattern of the paths that are looked at; {@code *} stands for anything
     * @param name the name of the folder, of which the profile's id is made
     * @throws DraftException if the text is no description, or there is no photo in it
     */
    public static DraftedProfile of(String description, String paths, String name) throws DraftException {
        ApiDescription api = ApiDescription.of(description);
        Pattern wanted = Pattern.compile(("\\Q" + paths + "\\E").replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE);
        List<PhotoOperation> matching = api.operations().stream()
                .filter(one -> wanted.matcher(one.path()).matches())
                .toList();
        if (matching.isEmpty()) {
            throw new DraftException("has no path like " + paths + "; name others with --paths");
        }
        Set<String> versions = matching.stream()
                .map(one -> VERSION.matcher(one.path()).replaceFirst("$1"))
                .collect(Collectors.toSet());
        String common =
                versions.size() == 1 && VERSION.matcher(matching.get(0).path()).matches()
                        ? versions.iterator().next()
                        : "";
        String plain = name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-.]|[-.]$", "");
        DraftedProfile drafted = new DraftedProfile(api, plain.isEmpty() ? "draft" : plain, common);
        drafted.take(matching);
        return drafted;
    }

    private void take(List<PhotoOperation> matching) throws DraftException {
        for (PhotoOperation one : matching) {
            Optional<PhotoPath> path =
                    PhotoPath.of(one.path().substring(version.length())).filter(PhotoPath::isSayable);
            if (path.isPresent() && one.isOfPhoto()) {
                operations.put(one, path.get());
            }
        }
        if (operations.keySet().stream().noneMatch(one -> one.answers() == Answer.PICTURE)) {
            throw new DraftException(
                    "has no operation that reads a picture (image/* or application/octet-stream) at a path"
                            + " with an owner before a photo, such as /users/{id}/photo; so there is no photo in it to judge");
        }
    }

    /** Returns {@code profile.yaml}. */
    public String profile() {
        StringBuilder text =
                new StringBuilder("# Drafted from " + api.title() + ". Read every line that has a comment.\n");
        text.append("id: ")
                .append(id)
                .append("\ntitle: ")
                .append(quoted(cut(api.title())))
                .append('\n');
        text.append("base-path: ")
                .append(quoted(api.serverPath() + version))
                .append("\n\ndocuments:\n  description:\n");
        text.append("    file: ")
                .append(quoted(cut(api.title() + " " + api.version())))
                .append(" # name the file, with its date\n");
        text.append("    title: ")
                .append(quoted(cut(api.title() + " " + api.version())))
                .append('\n');
        text.append("    sections:\n");
        sections()
                .forEach(section ->
                        text.append("      - ").append(quoted(section)).append('\n'));
        text.append("\nowners:\n");
        owners().values().forEach(path -> text.append(owner(path)));
        text.append("\nresources:\n");
        resources().forEach((name, all) -> text.append(resource(name, all)));
        text.append(metadata());
        text.append("\nstorages: [mailbox] # where a photo is looked up; the description does not say\n");
        text.append(upload());
        text.append("authentication: [")
                .append(String.join(", ", api.schemes()))
                .append("]\n");
        text.append("scopes: [] # which scopes are enough, and which are not; a description names at most the first\n");
        return text.toString();
    }

    /** Returns {@code requirements.yaml}. */
    public String requirements() {
        return new DraftedRows(operations, this::resourceId).text();
    }

    /** Returns the JSON Schema of the metadata, if there are any. */
    public Optional<String> schema() {
        return described()
                .map(one -> "{\"type\": \"object\", \"required\": ["
                        + one.properties().stream().map(DraftedProfile::quoted).collect(Collectors.joining(", "))
                        + "]}\n");
    }

    private Set<String> sections() {
        return operations.keySet().stream()
                .map(PhotoOperation::name)
                .map(DraftedProfile::cut)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, PhotoPath> owners() {
        Map<String, PhotoPath> owners = new LinkedHashMap<>();
        operations.values().forEach(path -> owners.putIfAbsent(path.ownerId(), path));
        return owners;
    }

    private static String owner(PhotoPath path) {
        boolean named = !path.keys().isEmpty();
        boolean signedIn = !named || !List.of("user", "group").contains(path.photoOf());
        return "  " + path.ownerId() + ":" + (path.isUnderstood() ? "" : " # whose photo is it?") + "\n    template: "
                + quoted(path.owner()) + "\n    photo-of: " + path.photoOf() + "\n"
                + (signedIn ? "    signed-in: true\n" : "")
                + (named
                        ? "    keys: ["
                                + path.keys().stream()
                                        .map(key -> "[" + key + "]")
                                        .collect(Collectors.joining(", "))
                                + "] # by the id, or also by a name?\n"
                        : "")
                + "    class: " + path.ownerId() + "\n";
    }

    private Map<String, List<PhotoOperation>> resources() {
        return operations.keySet().stream()
                .collect(Collectors.groupingBy(this::resourceId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns the name of an operation's resource, which all operations at the same path share. */
    private String resourceId(PhotoOperation one) {
        PhotoPath path = operations.get(one);
        String words = path.resource().toLowerCase(java.util.Locale.ROOT).replaceAll("\\{[^}]*}", "one");
        String plain = words.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.isEmpty() ? "photo" : plain;
    }

    private String resource(String name, List<PhotoOperation> all) {
        PhotoPath path = operations.get(all.get(0));
        Optional<PhotoOperation> get =
                all.stream().filter(one -> one.answers() != null).findFirst();
        StringBuilder text =
                new StringBuilder("  " + name + ":\n    path: " + quoted(path.resource()) + "\n    answers: "
                        + get.map(one -> one.answers().name().toLowerCase(java.util.Locale.ROOT))
                                .orElse("nothing") + "\n");
        get.filter(one -> one.answers() == Answer.COLLECTION)
                .ifPresent(one ->
                        text.append("    items: ").append(quoted(one.items())).append('\n'));
        if (path.selects() != null) {
            text.append("    selects: ").append(path.selects()).append(" # a size, or the id of a photo?\n");
        }
        text.append("    verbs:\n");
        for (String verb : new TreeSet<>(all.stream().map(PhotoOperation::verb).toList())) {
            String owners = all.stream()
                    .filter(one -> one.verb().equals(verb))
                    .map(one -> operations.get(one).ownerId())
                    .distinct()
                    .collect(Collectors.joining(", "));
            text.append("      ").append(verb).append(": [").append(owners).append("]\n");
        }
        return text.toString();
    }

    private Optional<PhotoOperation> described() {
        return operations.keySet().stream()
                .filter(one -> one.answers() == Answer.METADATA || one.answers() == Answer.COLLECTION)
                .findFirst();
    }

    private String metadata() {
        boolean ids = operations.values().stream().anyMatch(path -> "photo-id".equals(path.selects()));
        List<String> names = described().map(PhotoOperation::properties).orElse(List.of("id", "width", "height"));
        return described().isEmpty() && !ids
                ? ""
                : "\nmetadata: {schema: photo.schema.json, id: " + quoted(names.get(0)) + ", width: "
                        + quoted(names.get(1)) + ", height: " + quoted(names.get(2)) + "}\n";
    }

    private String upload() {
        List<String> types = operations.keySet().stream()
                .flatMap(one -> one.bodyTypes().stream())
                .filter(PICTURES::contains)
                .distinct()
                .toList();
        String statuses = statuses("PUT|PATCH|POST");
        String removed = statuses("DELETE");
        String all = (types.isEmpty() ? "" : "media-type: [" + String.join(", ", types) + "], ")
                + (statuses.isEmpty() ? "" : "status: [" + statuses + "], ")
                + (removed.isEmpty() ? "" : "removed-status: [" + removed + "], ");
        return all.isEmpty() ? "" : "upload: {" + all.replaceFirst(", $", "") + "} # is there a limit-bytes?\n";
    }

    private String statuses(String verbs) {
        return operations.keySet().stream()
                .filter(one -> one.verb().matches(verbs))
                .flatMap(one -> one.statuses().stream())
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 120 ? line : line.substring(0, 120);
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
