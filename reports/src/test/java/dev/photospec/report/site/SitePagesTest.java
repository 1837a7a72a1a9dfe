package dev.photospec.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.spec.load.Profiles;
import dev.photospec.verdict.Guide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePagesTest {

    private static final Pattern LINK = Pattern.compile("href=\"(?!https?:)([^\"#]*)(?:#([^\"?]*))?\"");

    @TempDir
    private Path folder;

    @Test
    void every_link_of_every_page_leads_to_a_page_and_a_place_on_it() throws IOException {
        Map<Path, String> pages = write("links", Profiles.bundled());

        pages.forEach((page, text) -> LINK.matcher(text).results().forEach(link -> {
            Path target = link.group(1).isEmpty()
                    ? page
                    : page.resolveSibling(link.group(1)).normalize();
            assertThat(pages).as(page + " links " + link.group()).containsKey(target);
            if (link.group(2) != null) {
                assertThat(pages.get(target)).contains("id=\"" + link.group(2) + "\"");
            }
        }));
    }

    @Test
    void every_page_is_reached_from_the_index_the_search_and_the_profile() throws IOException {
        Map<Path, String> pages = write("reach", List.of("graph-v1.0"));
        List<String> own = pages.keySet().stream()
                .filter(page -> page.getParent().endsWith("graph-v1.0"))
                .map(page -> "href=\"graph-v1.0/" + page.getFileName() + "\"")
                .toList();

        assertThat(own).hasSizeGreaterThan(60);
        for (String page : List.of("index.html", "statements.html", "graph-v1.0.html")) {
            assertThat(pages.get(folder.resolve("reach").resolve(page)))
                    .as(page)
                    .contains(own);
        }
        assertThat(pages.get(folder.resolve("reach/disputes.html")))
                .contains("href=\"graph-v1.0/statement-", "href=\"graph-v1.0/document-get-photo.html\"");
    }

    @Test
    void a_document_lists_its_statements_with_standing_below_their_section_and_links_the_original() throws IOException {
        Map<Path, String> pages = write("document", List.of("graph-v1.0-2024", "libre-graph"));

        assertThat(pages.get(folder.resolve("document/graph-v1.0-2024/document-update-photo.html")))
                .contains(
                        "href=\"https://learn.microsoft.com/en-us/graph/api/profilephoto-update?view=graph-rest-1.0\"")
                .containsPattern("(?s)<h2>Permissions</h2>.*href=\"\\.\\./graph-v1.0-2024/statement-[^>]*>[^<]*</a>"
                        + " <span class=\"soft\"><code>[^<]*</code> documented");
        assertThat(pages.get(folder.resolve("document/graph-v1.0-2024/document-get-photo.html")))
                .contains(
                        "https://github.com/microsoftgraph/microsoft-graph-docs-contrib/commits/main/api-reference/v1.0/"
                                + "api/profilephoto-get.md\"");
        assertThat(pages.get(folder.resolve("document/libre-graph/document-description.html")))
                .contains("https://github.com/opencloud-eu/libre-graph-api/commits/main/api/openapi-spec/v1.0.yaml\"");
    }

    @Test
    void the_same_documents_give_the_same_bytes() throws IOException {
        Map<Path, String> once = write("once", List.of("graph-v1.0"));
        Map<Path, String> again = write("again", List.of("graph-v1.0"));

        assertThat(again.values()).containsExactlyElementsOf(once.values());
    }

    @Test
    void names_are_slugs_and_no_two_are_alike() {
        assertThat(PageNames.slugs(List.of(
                        "GET /me/photo/$value", "GET /me/photo('value')", "CON", "A:b", "a b", "x".repeat(300))))
                .containsValues("get-me-photo-value", "get-me-photo-value-2", "con", "a-b", "a-b-2", "x".repeat(100));
    }

    private Map<Path, String> write(String name, List<String> profiles) throws IOException {
        Path site = Files.createDirectory(folder.resolve(name));
        new Site(new Guide(profiles.stream().map(Profiles::load).toList(), List.of(), null, false), site).write();
        Map<Path, String> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                pages.put(file, Files.readString(file));
            }
        }
        return pages;
    }
}
