package dev.photospec.target.load;

import dev.photospec.spec.load.DataException;
import dev.photospec.spec.load.DataFault;
import dev.photospec.spec.load.DataFile;
import dev.photospec.spec.load.Language;
import dev.photospec.spec.load.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A {@code targets.yaml}: many targets for one invocation. */
public final class TargetsFile {

    private TargetsFile() {}

    /**
     * One target of many.
     *
     * @param name what its folder is called; no two have the same, letter case aside
     * @param config its {@code photospec.yaml}
     * @param url the base URL instead of the one in that file; null for that one
     * @param profile the profile instead of the one in that file; null for that one
     * @param variables what <code>${NAME}</code> in that file stands for, before the environment
     */
    public record Listed(String name, Path config, String url, String profile, Map<String, String> variables) {}

    /** @throws DataException with every fault of the file */
    public static List<Listed> load(Path path) {
        DataFile file = DataFile.read(path);
        DataException.throwIfAny(Language.named("targets").faults(file));
        DataException.throwIfAny(doubled(file));
        return new Section(file.root()).list("targets", entry -> listed(path, entry));
    }

    private static Listed listed(Path path, Section entry) {
        return new Listed(
                entry.text("name"),
                path.resolveSibling(entry.text("config")),
                entry.text("target"),
                entry.text("profile"),
                entry.entries("variables"));
    }

    private static List<DataFault> doubled(DataFile file) {
        List<DataFault> faults = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < file.root().path("targets").size(); i++) {
            String name = file.root().path("targets").path(i).path("name").asString();
            Integer before = seen.putIfAbsent(name.toLowerCase(java.util.Locale.ROOT), i);
            if (before != null) {
                faults.add(file.fault(
                        "/targets/" + i + "/name", "targets[" + i + "].name is that of targets[" + before + "] too"));
            }
        }
        return faults;
    }
}
