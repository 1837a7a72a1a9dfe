package dev.photospec.report.site;

import dev.photospec.report.Outcomes;
import dev.photospec.report.ReportFile;
import dev.photospec.report.html.PageTemplate;
import dev.photospec.report.json.ConformanceFile;
import dev.photospec.verdict.Guide;
import dev.photospec.verdict.ProfileRun;
import dev.photospec.verdict.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code index.html} and a page for each profile, statement, route and document; they need neither a network nor a script. */
public final class Site {

    private final Guide guide;
    private final Path folder;
    private final PageTemplate templates = new PageTemplate(Site.class);

    /** @param folder where to write; it exists */
    public Site(Guide guide, Path folder) {
        this.guide = guide;
        this.folder = folder;
    }

    /** Writes them all. */
    public void write() throws IOException {
        Recorded recorded = new Recorded();
        if (guide.samples() != null) {
            ConformanceFile.read(guide.samples()).replay(recorded, null);
        }
        List<ProfilePage> pages = guide.profiles().stream()
                .map(profile -> ProfilePage.of(profile, guide, recorded))
                .toList();
        Map<String, Object> shared = shared(pages, recorded.run());
        page("index.html", "index.ftlh", shared);
        page("statements.html", "statements.ftlh", shared);
        page("disputes.html", "disputes.ftlh", shared);
        for (ProfilePage page : pages) {
            page(page.profile().id() + ".html", "profile.ftlh", with(shared, Map.of("page", page)));
            Files.createDirectories(folder.resolve(page.profile().id()));
            details(page, with(shared, Map.of("page", page, "root", "../")));
        }
    }

    /** Writes the pages of a profile's documents, statements and routes. */
    private void details(ProfilePage page, Map<String, Object> model) throws IOException {
        PageNames names = page.names();
        for (RoutePage route : page.routes()) {
            page(names.route(route.name()), "route.ftlh", with(model, Map.of("route", route)));
        }
        for (ProfilePage.Chapter chapter : page.chapters()) {
            Map<String, Object> document = with(model, Map.of("chapter", chapter));
            page(names.document(chapter.document().id()), "document.ftlh", document);
            for (ProfilePage.Part part : chapter.parts()) {
                for (StatementCard one : part.statements()) {
                    page(
                            names.statement(one.row().id()),
                            "statement.ftlh",
                            with(document, Map.of("part", part, "one", one)));
                }
            }
        }
    }

    private static Map<String, Object> with(Map<String, Object> model, Map<String, Object> more) {
        Map<String, Object> both = new HashMap<>(model);
        both.putAll(more);
        return both;
    }

    private Map<String, Object> shared(List<ProfilePage> pages, Run run) throws IOException {
        Map<String, Object> shared = new HashMap<>();
        shared.put("css", css());
        shared.put("root", "");
        shared.put("pages", pages);
        String search = templates.text("search.js");
        shared.put("searchScript", search);
        shared.put("searchHash", PageTemplate.hash(search));
        if (guide.verdicts()) {
            shared.put("judged", judged(run));
        }
        return shared;
    }

    /** Returns what the verdicts are about. */
    private static String judged(Run run) {
        List<String> names =
                run.profiles().stream().map(Site::judged).distinct().toList();
        return String.join("; ", names) + ", " + run.started();
    }

    private static String judged(ProfileRun profile) {
        String name = Outcomes.name(profile);
        return name.equals(profile.target()) ? name : name + " at " + profile.target();
    }

    private void page(String name, String template, Map<String, Object> model) throws IOException {
        ReportFile.write(folder.resolve(name), writer -> templates.fill(template, model, writer));
    }

    private String css() throws IOException {
        return new PageTemplate(PageTemplate.class).text("report.css") + templates.text("site.css");
    }
}
