package dev.photospec.traffic;

import dev.photospec.spec.Profile;
import dev.photospec.target.PhotoOwner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Divides the traffic about each owner at the writes that succeeded. */
final class OwnerPeriods {

    private final Profile profile;
    private final Tenant tenant;
    private final Map<String, List<About>> traffic = new LinkedHashMap<>();

    private record About(int number, PhotoOwner owner, AddressedPhoto photo, RecordedMessage message) {
        boolean changes() {
            return message.exchange().request().writes() && message.exchange().isSuccess();
        }
    }

    OwnerPeriods(Profile profile, Tenant tenant, RouteReader reader, List<RecordedMessage> messages) {
        this.profile = profile;
        this.tenant = tenant;
        for (int i = 0; i < messages.size(); i++) {
            RecordedMessage message = messages.get(i);
            int number = i;
            reader.read(message)
                    .ifPresent(photo -> tenant.owner(photo, message)
                            .ifPresent(owner -> traffic.computeIfAbsent(owner.photoKey(), key -> new ArrayList<>())
                                    .add(new About(number, owner, photo, message))));
        }
    }

    /** Returns each period in which the state of an owner's photo is known. */
    List<OwnerPeriod> all() {
        List<OwnerPeriod> periods = new ArrayList<>();
        traffic.values().forEach(about -> periods.addAll(of(about)));
        return periods;
    }

    private List<OwnerPeriod> of(List<About> all) {
        List<OwnerPeriod> periods = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= all.size(); i++) {
            if (i == all.size() || (all.get(i).changes() && i > from)) {
                int end = i == all.size() ? Integer.MAX_VALUE : all.get(i).number();
                period(all.subList(from, i), end).ifPresent(periods::add);
                from = i;
            }
        }
        return periods;
    }

    private Optional<OwnerPeriod> period(List<About> some, int to) {
        About first = some.get(0);
        if (tenant.isDeclared(first.owner()) && !first.changes()) {
            return Optional.of(new OwnerPeriod(first.owner(), first.number(), to));
        }
        PhotoEvidence evidence = new PhotoEvidence(profile);
        some.forEach(about -> evidence.add(about.photo().resource(), about.message()));
        return evidence.of(first.owner()).map(owner -> new OwnerPeriod(owner, first.number(), to));
    }
}
