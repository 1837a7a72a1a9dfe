package dev.photospec.spec.load;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be used. The message has one line for each fault, in the files' line order. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /** Reports faults that were found together; there has to be one at least. */
    public DataException(List<Fault> faults) {
        super(sorted(faults).stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = sorted(faults);
    }

    /** Reports a single fault. */
    public DataException(Fault fault) {
        this(List.of(fault));
    }

    /** The faults, by file and line. */
    public List<Fault> faults() {
        return faults;
    }

    /** Does nothing if there are no faults. */
    public static void throwIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new DataException(faults);
        }
    }

    private static List<Fault> sorted(List<Fault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(Fault::file)
                        .thenComparingInt(Fault::line)
                        .thenComparing(Fault::message))
                .toList();
    }
}
