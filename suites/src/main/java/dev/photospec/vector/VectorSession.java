package dev.photospec.vector;

import dev.photospec.plan.Case;
import dev.photospec.spec.Profile;
import dev.photospec.spec.Requirement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** Judges the reference and its mutants, and writes what came as vectors. */
public final class VectorSession {

    private static final int JOBS = 4;

    private final VectorPlan plan;

    public VectorSession(VectorPlan plan) {
        this.plan = plan;
    }

    /**
     * Writes a file for each statement, and an index.
     *
     * @param folder where, one folder below for each dialect
     */
    public VectorIndex write(Path folder) throws IOException, InterruptedException {
        List<VectorFile> files = files();
        for (VectorFile file : files) {
            Path path = folder.resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, json(file.plain()));
        }
        VectorIndex index = VectorIndex.of(files, plan);
        Files.writeString(folder.resolve(VectorIndex.NAME), json(index.plain()));
        return index;
    }

    private static String json(Map<String, Object> plain) {
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(plain) + "\n";
    }

    private List<VectorFile> files() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(JOBS);
        try (VectorServer server = new VectorServer()) {
            List<Callable<VectorFile>> tasks = new ArrayList<>();
            for (Profile profile : plan.profiles()) {
                VectorChoice choice = new VectorChoice(server, plan, profile);
                Map<Requirement, List<Case>> rows = new LinkedHashMap<>();
                server.cases(profile).stream()
                        .filter(one -> plan.wanted().wants(one.id()))
                        .forEach(one -> rows.computeIfAbsent(one.requirement(), row -> new ArrayList<>())
                                .add(one));
                rows.forEach((row, cases) -> tasks.add(() -> choice.choose(row, cases)));
            }
            List<VectorFile> files = new ArrayList<>();
            for (Future<VectorFile> file : pool.invokeAll(tasks)) {
                files.add(file.get());
            }
            return files;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw new UncheckedIOException(failure);
            }
            throw new IllegalStateException("a vector cannot be made: " + e.getCause(), e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
