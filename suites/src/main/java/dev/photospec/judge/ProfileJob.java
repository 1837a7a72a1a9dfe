package dev.photospec.judge;

import dev.photospec.plan.Case;
import java.util.List;

/** One profile against one target: the cases, and the judge for them. */
public record ProfileJob(String profile, List<Case> cases, Judge judge) {}
