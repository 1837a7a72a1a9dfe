package dev.photospec;

import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The size of methods, and of their parameter lists. */
class BudgetsTest {

    private static final int MOST_LINES = 40;
    private static final int MOST_PARAMETERS = 5;
    /** The formatter puts the last line of a member at the indentation of its first. */
    private static final Pattern MEMBER = Pattern.compile("( {4}| {8})[\\w<][^=;]*\\(.*");

    private static final Pattern TYPE = Pattern.compile(".*\\b(class|record|enum|interface) \\w+.*");

    @Test
    void no_method_is_long() throws IOException {
        List<String> found = new ArrayList<>();
        for (String room : List.of("schemas", "fixtures", "suites", "reports")) {
            try (Stream<Path> files = Files.walk(Path.of("..", room, "src/main"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    found.addAll(longMembers(file));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> longMembers(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> found = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            Matcher member = MEMBER.matcher(lines.get(first));
            if (!member.matches() || TYPE.matcher(lines.get(first)).matches()) {
                continue;
            }
            String end = member.group(1) + "}";
            int last = first;
            while (last < lines.size()
                    && !lines.get(last).equals(end)
                    && !lines.get(last).isEmpty()) {
                last++;
            }
            if (last - first >= MOST_LINES) {
                found.add(file.getFileName() + ":" + (first + 1));
            }
        }
        return found;
    }

    /** The parameters of a command are its options, and a record's its components. */
    @Test
    void no_parameter_list_is_long() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.photospec");
        codeUnits()
                .that(DescribedPredicate.describe(
                        "are not of a record", one -> !one.getOwner().isRecord()))
                .and(DescribedPredicate.describe(
                        "are not of an enum", one -> !one.getOwner().isEnum()))
                .and(DescribedPredicate.describe("are written by hand", BudgetsTest::isWritten))
                .and(DescribedPredicate.describe("are not a library's", one -> !isOfLibrary(one)))
                .and()
                .areNotAnnotatedWith("picocli.CommandLine$Command")
                .should(have(DescribedPredicate.describe(
                        "at most " + MOST_PARAMETERS + " parameters",
                        (JavaCodeUnit one) -> one.getRawParameterTypes().size() <= MOST_PARAMETERS)))
                .check(classes);
    }

    private static boolean isWritten(JavaCodeUnit one) {
        return !one.getName().startsWith("lambda$")
                && !one.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC);
    }

    /** The parameters of a method that overrides a library's are the library's choice. */
    private static boolean isOfLibrary(JavaCodeUnit one) {
        return one.getOwner().getAllRawSuperclasses().stream()
                .filter(parent -> !parent.getName().startsWith("dev.photospec"))
                .flatMap(parent -> parent.getMethods().stream())
                .anyMatch(method -> method.getName().equals(one.getName()));
    }
}
