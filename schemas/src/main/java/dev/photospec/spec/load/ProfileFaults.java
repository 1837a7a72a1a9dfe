package dev.photospec.spec.load;

import dev.photospec.spec.Answer;
import dev.photospec.spec.Capability;
import dev.photospec.spec.Owner;
import dev.photospec.spec.PhotoOf;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Resource;
import dev.photospec.spec.ScopeRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds faults that a schema cannot see in a profile: names that lead nowhere and numbers that do not agree. */
final class ProfileFaults {

    private final DataFile file;
    private final Profile profile;
    private final List<DataFault> faults = new ArrayList<>();

    ProfileFaults(DataFile file, Profile profile) {
        this.file = file;
        this.profile = profile;
    }

    List<DataFault> all() {
        profile.owners().forEach(this::owner);
        profile.resources().forEach(this::resource);
        for (int i = 0; i < profile.scopes().size(); i++) {
            scopes("/scopes/" + i, profile.scopes().get(i));
        }
        profile.capabilities().stream()
                .filter(one -> file.root().at("/capabilities/" + one.id()).isObject())
                .forEach(this::capability);
        names("/personal-mailboxes", "resource", profile.personalMailboxes(), resources());
        if (profile.metadata().isDocumented()) {
            String schema = profile.metadata().schema();
            known("/metadata/schema", "body schema", schema, profile.bodies().keySet());
        }
        return faults;
    }

    private void owner(Owner owner) {
        long placeholders = placeholders(owner.template());
        if (placeholders != owner.keys().size()) {
            String pointer = "/owners/" + owner.id();
            faults.add(file.fault(
                    pointer,
                    Place.of(pointer) + " has keys for " + owner.keys().size() + " placeholders; its template has "
                            + placeholders));
        }
        if (owner.readAs() != null) {
            known("/owners/" + owner.id() + "/read-as", "owner", owner.readAs(), owners());
        }
        braces("/owners/" + owner.id() + "/template", owner.template());
        keys("/owners/" + owner.id() + "/keys", owner);
    }

    private void braces(String pointer, String path) {
        if (!path.matches("(?:[^{}]++|\\{[^{}]++})*+")) {
            add(pointer, " has a brace without the other; a placeholder is written {id}");
        }
    }

    /** One placeholder stands for one thing, and the last one for the thing that has the photo. */
    private void keys(String pointer, Owner owner) {
        for (int i = 0; i < owner.keys().size(); i++) {
            Set<String> things = new TreeSet<>();
            owner.keys().get(i).forEach(key -> things.add(key.thing()));
            if (things.size() > 1) {
                add(pointer + "/" + i, " is at once of " + String.join(" and ", things));
            }
        }
        String thing = owner.photoOf().name().toLowerCase(Locale.ROOT);
        boolean fits = owner.keys().isEmpty()
                || owner.keys().get(owner.keys().size() - 1).stream()
                        .allMatch(key -> key.thing().equals(thing));
        boolean whole = !owner.keys().isEmpty()
                || owner.photoOf() == PhotoOf.NOBODY
                || (owner.photoOf() == PhotoOf.USER && owner.signedIn());
        if (!whole && owner.photoOf() != PhotoOf.NOBODY) {
            add("/owners/" + owner.id(), " names no " + thing + ": its template has no placeholder for one");
        } else if (!fits && owner.photoOf() != PhotoOf.NOBODY) {
            add(pointer, " do not end with an attribute of the " + thing + " that has the photo");
        }
    }

    private void add(String pointer, String message) {
        faults.add(file.fault(pointer, Place.of(pointer) + message));
    }

    private void resource(Resource resource) {
        String pointer = "/resources/" + resource.id();
        resource.verbs().forEach((verb, owners) -> names(pointer + "/verbs/" + verb, "owner", owners, owners()));
        boolean selects = resource.selects() != Resource.Selects.NOTHING;
        if (selects != (placeholders(resource.path()) == 1)) {
            faults.add(file.fault(
                    pointer, Place.of(pointer) + " needs 'selects' if its path has a placeholder, and only then"));
        }
        braces(pointer + "/path", resource.path());
        boolean described = resource.answers() == Answer.METADATA
                || resource.answers() == Answer.COLLECTION
                || resource.selects() == Resource.Selects.PHOTO_ID;
        if (described && !profile.metadata().isDocumented()) {
            add(pointer, " needs the key 'metadata', which names the properties");
        }
        if (resource.answers() == Answer.NOTHING && resource.verbs().containsKey("GET")) {
            add(pointer + "/answers", " is nothing, and a GET is documented for it");
        }
    }

    private void scopes(String pointer, ScopeRule rule) {
        names(pointer + "/owners", "owner", rule.owners(), owners());
        names(pointer + "/resources", "resource", rule.resources(), resources());
        Set<String> both = new TreeSet<>(rule.oneOf());
        both.retainAll(rule.refused());
        if (!both.isEmpty()) {
            faults.add(file.fault(pointer, Place.of(pointer) + " both allows and refuses " + String.join(", ", both)));
        }
    }

    /** Of a class the owners are known; those that the profile adds come last. */
    private void capability(Capability capability) {
        String pointer = "/capabilities/" + capability.id();
        int added = file.root().at(pointer + "/owners").size();
        int all = capability.owners().size();
        names(pointer + "/owners", "owner", capability.owners().subList(all - added, all), owners());
        names(pointer + "/resources", "resource", capability.resources(), resources());
        names(pointer + "/requirements", "requirement", capability.requirements(), requirements());
        if (capability.witness() != null) {
            known(pointer + "/witness", "requirement", capability.witness(), requirements());
        }
    }

    private void names(String pointer, String kind, List<String> names, Set<String> known) {
        for (int i = 0; i < names.size(); i++) {
            known(pointer + "/" + i, kind, names.get(i), known);
        }
    }

    private void known(String pointer, String kind, String name, Set<String> known) {
        if (!known.contains(name)) {
            faults.add(file.fault(pointer, Unknown.word(kind, name, pointer, known)));
        }
    }

    private static long placeholders(String template) {
        return template.chars().filter(letter -> letter == '{').count();
    }

    private Set<String> owners() {
        Set<String> ids = new TreeSet<>();
        profile.owners().forEach(owner -> ids.add(owner.id()));
        return ids;
    }

    private Set<String> requirements() {
        Set<String> ids = new TreeSet<>();
        profile.requirements().forEach(row -> ids.add(row.id()));
        return ids;
    }

    private Set<String> resources() {
        Set<String> ids = new TreeSet<>();
        profile.resources().forEach(resource -> ids.add(resource.id()));
        return ids;
    }
}
