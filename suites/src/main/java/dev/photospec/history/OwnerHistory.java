package dev.photospec.history;

import dev.photospec.history.Operation.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** The operations on one owner's photo. */
final class OwnerHistory {

    private static final int SOME = 5;
    /** One in so many reads may differ before a server counts as one that encodes pictures anew. */
    private static final int MOST = 3;

    private final List<Operation> all;
    private final List<Operation> reads;
    private final List<Operation> writes;
    private final Map<Integer, Operation> byUpload = new HashMap<>();

    OwnerHistory(List<Operation> all) {
        this.all = all;
        this.reads = all.stream().filter(one -> one.kind() == Kind.VALUE).toList();
        this.writes = all.stream().filter(one -> one.kind() == Kind.WRITE).toList();
        writes.forEach(write -> byUpload.put(write.upload(), write));
    }

    List<Operation> reads() {
        return reads;
    }

    /** Returns whether a write was answered with success. */
    boolean isWritten() {
        return writes.stream().anyMatch(Operation::succeeded);
    }

    /** Returns whether one picture was certainly replaced by another: its write was over before the other's began. */
    private boolean isOlder(int one, int other) {
        if (one == other || other == Operation.FIRST || !byUpload.containsKey(other)) {
            return false;
        }
        return one == Operation.FIRST
                || (byUpload.containsKey(one) && byUpload.get(one).endsBefore(byUpload.get(other)));
    }

    /** Returns a read that shows a picture which a finished write of those had replaced. */
    Optional<String> stale(BiPredicate<Operation, Operation> concerned) {
        for (Operation read : reads) {
            for (Operation write : writes) {
                if (read.shows()
                        && write.succeeded()
                        && concerned.test(read, write)
                        && write.endsBefore(read)
                        && isOlder(read.upload(), write.upload())) {
                    return Optional.of("a read of " + who(read) + " shows " + picture(read.upload()) + ", "
                            + millis(read.begin() - write.end()) + " ms after " + who(write) + " had set "
                            + picture(write.upload()) + " of " + read.owner());
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a read that goes back behind an earlier read of those. */
    Optional<String> backwards(BiPredicate<Operation, Operation> concerned) {
        for (Operation first : reads) {
            for (Operation second : reads) {
                if (first.shows()
                        && second.shows()
                        && concerned.test(first, second)
                        && first.endsBefore(second)
                        && isOlder(second.upload(), first.upload())) {
                    return Optional.of("a read of " + who(second) + " shows " + picture(second.upload()) + " of "
                            + second.owner() + " after " + who(first) + " had read " + picture(first.upload()));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns a read of bytes that nobody has sent, of a server that otherwise serves what was sent: a picture may be torn and
     * decode all the same.
     */
    Optional<String> mixture() {
        List<Operation> own = reads.stream()
                .filter(read -> read.shows() && byUpload.containsKey(read.upload()))
                .toList();
        List<Operation> other = own.stream()
                .filter(read -> !byUpload.get(read.upload()).digest().equals(read.digest()))
                .toList();
        boolean verbatim = own.size() >= SOME && other.size() * MOST < own.size();
        long first = reads.stream()
                .filter(read -> read.shows() && read.upload() == Operation.FIRST)
                .map(Operation::digest)
                .distinct()
                .count();
        return verbatim && (!other.isEmpty() || first > 1)
                ? Optional.of("a read of " + reads.get(0).owner() + " shows bytes that nobody has sent, where "
                        + (own.size() - other.size()) + " others show what was sent")
                : Optional.empty();
    }

    /** Returns a read of a picture whose write was refused. */
    Optional<String> trace() {
        return reads.stream()
                .filter(Operation::shows)
                .filter(read -> byUpload.containsKey(read.upload())
                        && byUpload.get(read.upload()).refused())
                .findFirst()
                .map(read -> picture(read.upload()) + " of " + read.owner() + " shows, although it was refused with "
                        + byUpload.get(read.upload()).status());
    }

    /** Returns bytes, metadata or entity tags of the same client that disagree while nothing was written. */
    Optional<String> disagreement() {
        for (int i = 0; i < all.size(); i++) {
            Operation value = all.get(i);
            if (value.kind() == Kind.VALUE && value.shows()) {
                Optional<String> found = next(value, i).flatMap(metadata -> disagreement(value, metadata));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return tags();
    }

    private Optional<Operation> next(Operation value, int at) {
        return all.subList(at + 1, all.size()).stream()
                .filter(one -> one.client() == value.client())
                .findFirst()
                .filter(one -> one.kind() == Kind.METADATA && one.succeeded() && one.size() != null);
    }

    private Optional<String> disagreement(Operation value, Operation metadata) {
        boolean quiet = writes.stream()
                .filter(write -> !write.refused())
                .noneMatch(write -> write.begin() < metadata.end() && write.end() > value.begin());
        return !quiet || value.size() == null || metadata.size().equals(value.size())
                ? Optional.empty()
                : Optional.of("the photo of " + value.owner() + " is " + value.size() + " and its metadata says "
                        + metadata.size() + ", while nothing was written");
    }

    /** A weak entity tag may stand for several spellings of a picture (RFC 9110 section 8.8.1). */
    private Optional<String> tags() {
        Map<String, Operation> known = new HashMap<>();
        for (Operation read : reads) {
            if (read.shows() && read.etag() != null && !read.etag().startsWith("W/")) {
                Operation other = known.putIfAbsent(read.etag(), read);
                if (other != null && !other.digest().equals(read.digest())) {
                    return Optional.of("the entity tag " + read.etag() + " stands for " + picture(other.upload())
                            + " and for " + picture(read.upload()) + " of " + read.owner());
                }
            }
        }
        return Optional.empty();
    }

    static String who(Operation one) {
        return one.client() == Operation.LAST ? "the last reader" : "client " + one.client();
    }

    static String picture(int upload) {
        return switch (upload) {
            case Operation.FIRST -> "the first photo";
            case Operation.FOREIGN -> "somebody else's picture";
            case Operation.TORN -> "no whole picture";
            default -> "picture " + upload;
        };
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
