package dev.photospec.spec.load;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Data that cannot be used. The message has one line for each fault, in the files' line order. */
public final class DataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<DataFault> faults;

    /** Reports faults that were found together; there has to be one at least. */
    public DataException(List<DataFault> faults) {
        super(sorted(faults).stream().map(DataFault::toString).collect(Collectors.joining("\n")));
        this.faults = sorted(faults);
    }

    /** Reports a single fault. */
    public DataException(DataFault fault) {
        this(List.of(fault));
    }

    /** The faults, by file and line. */
    public List<DataFault> faults() {
        return faults;
    }

    /** Does nothing if there are no faults. */
    public static void throwIfAny(List<DataFault> faults) {
        if (!faults.isEmpty()) {
            throw new DataException(faults);
        }
    }

    private static List<DataFault> sorted(List<DataFault> faults) {
        return faults.stream()
                .sorted(Comparator.comparing(DataFault::file)
                        .thenComparingInt(DataFault::line)
                        .thenComparing(DataFault::message))
                .toList();
    }
}
