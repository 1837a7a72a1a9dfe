package dev.photospec.verdict;

import java.util.List;

/** The faults that prove the kit's checks, for the reports that name them; found by {@link java.util.ServiceLoader}. */
public interface Proofs {

    /** All of them, in the order of their ids. */
    List<Guide.Proof> all();
}
