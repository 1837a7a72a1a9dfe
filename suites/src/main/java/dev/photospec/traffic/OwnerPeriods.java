package dev.photospec.traffic;

import dev.photospec.spec.Profile;
import dev.photospec.target.PhotoOwner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Divides the traffic about each owner at the writes that succeeded. */
final class OwnerPeriods {

    private final Profile profile;
    private final TrafficTenant tenant;
    private final Map<String, List<About>> traffic = new LinkedHashMap<>();
    private final List<About> changes = new ArrayList<>();

    /** A message about an owner's photo. */
    private record About(int number, PhotoOwner owner, AddressedPhoto photo, RecordedMessage message) {

        boolean changes() {
            return message.exchange().request().writes() && message.exchange().isSuccess();
        }

        boolean isUnderWayWith(About write) {
            return number != write.number()
                    && message.sent() != null
                    && write.message().sent() != null
                    && !message.sent().isAfter(write.message().ended())
                    && !write.message().sent().isAfter(message.ended());
        }
    }

    OwnerPeriods(Profile profile, TrafficTenant tenant, RouteReader reader, List<RecordedMessage> messages) {
        this.profile = profile;
        this.tenant = tenant;
        for (int i = 0; i < messages.size(); i++) {
            RecordedMessage message = messages.get(i);
            int number = i;
            reader.read(message)
                    .ifPresent(photo -> tenant.owner(photo, message)
                            .ifPresent(owner -> add(new About(number, owner, photo, message))));
        }
    }

    private void add(About about) {
        traffic.computeIfAbsent(about.owner().photoKey(), key -> new ArrayList<>())
                .add(about);
        if (about.changes()) {
            changes.add(about);
        }
    }

    /** Returns each period in which the state of an owner's photo is known. */
    List<OwnerPeriod> all() {
        List<OwnerPeriod> periods = new ArrayList<>();
        traffic.values().forEach(about -> periods.addAll(of(about)));
        return periods;
    }

    private List<OwnerPeriod> of(List<About> all) {
        PhotoOwner owner = all.get(0).owner();
        List<About> writes = changes.stream()
                .filter(write -> tenant.mayBe(write.owner(), owner))
                .toList();
        Set<Integer> unsettled = all.stream()
                .filter(one -> writes.stream().anyMatch(one::isUnderWayWith))
                .map(About::number)
                .collect(Collectors.toSet());
        List<OwnerPeriod> periods = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= writes.size(); i++) {
            int to = i == writes.size() ? Integer.MAX_VALUE : writes.get(i).number();
            OwnerPeriod open = new OwnerPeriod(owner, from, to, unsettled);
            period(open, i == 0, all).ifPresent(periods::add);
            from = to;
        }
        return periods;
    }

    private Optional<OwnerPeriod> period(OwnerPeriod open, boolean first, List<About> all) {
        if (tenant.isDeclared(open.owner()) && first) {
            return Optional.of(open);
        }
        PhotoEvidence evidence = new PhotoEvidence(profile);
        all.stream()
                .filter(about -> open.covers(about.number()))
                .forEach(about -> evidence.add(about.photo().resource(), about.message()));
        return evidence.find(open.owner())
                .map(owner -> new OwnerPeriod(owner, open.from(), open.to(), open.unsettled()));
    }
}
