package dev.photospec;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may look where. */
class ArchitectureTest {

    private static final int MOST_PARAMETERS = 5;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.photospec");

    /** Our own packages beside those listed, each with everything below it; a list is parted by blanks. */
    private static DescribedPredicate<JavaClass> ourPackagesBeside(String allowed) {
        String[] packages = Stream.of(allowed.split(" "))
                .map(name -> "dev.photospec." + name + "..")
                .toArray(String[]::new);
        return resideInAPackage("dev.photospec..").and(DescribedPredicate.not(resideInAnyPackage(packages)));
    }

    @ParameterizedTest
    @CsvSource({
        // what the documentation promises
        "spec, spec",
        "target, spec target",
        "verdict, spec target verdict",
        "waiver, spec waiver",
        // right and wrong servers
        "image, image spec",
        "mutant, mutant image spec verdict",
        "reference, reference mutant image spec target",
        // results
        "report, report spec target verdict",
        // how a server is tested
        "exchange, exchange image spec target verdict",
        "credential, credential exchange spec target",
        "plan, plan spec target",
        "check, check exchange image spec target verdict",
        "scenario, scenario plan check exchange image spec target",
        "restore, restore scenario plan check exchange image spec target verdict",
        "judge, judge scenario plan check exchange spec target verdict",
        "certificate, certificate judge scenario plan check exchange image spec target verdict",
        "run, run certificate restore judge scenario plan check exchange credential spec target verdict waiver mutant"
                + " reference",
        "shard, shard run plan spec target verdict waiver",
        "doctor, doctor scenario plan exchange credential image spec target verdict",
        "setup, setup doctor run scenario plan exchange credential image reference spec target",
        "proof, proof judge scenario plan check exchange image spec target verdict mutant reference",
        "traffic, traffic run certificate judge scenario plan check exchange credential image reference spec target verdict",
        "client, client traffic check exchange credential plan image reference spec verdict",
        "watch, watch traffic run exchange reference spec verdict",
        "vector, vector run proof judge scenario plan check exchange credential image reference spec target verdict mutant",
        "history, history run restore scenario plan check exchange credential image spec target verdict",
        "draft, draft spec",
        "engine, engine run judge plan spec target verdict",
        "vendor, vendor cli engine traffic run judge exchange spec target verdict",
    })
    void a_package_sees_only_what_comes_before_it(String one, String others) {
        noClasses()
                .that()
                .resideInAPackage("dev.photospec." + one + "..")
                .should()
                .dependOnClassesThat(ourPackagesBeside(others))
                .check(CLASSES);
    }

    @Test
    void the_run_sees_reports_through_the_service_loader_only() {
        noClasses()
                .that()
                .resideInAnyPackage("dev.photospec.run..", "dev.photospec.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.photospec.report..")
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "io.restassured.., exchange.restassured vendor.restassured",
        "picocli.., cli",
        "org.objectweb.asm.., cli.start",
        "org.junit.., engine vendor",
        "org.opentest4j.., engine",
        "com.github.tomakehurst.., reference",
        "com.networknt.., spec.body",
        "com.nimbusds.., credential reference",
        "freemarker.., report.html report.site",
        "io.swagger.., draft",
        "io.qameta.., report.allure",
        "io.prometheus.., report.prometheus",
        "org.yaml.., spec.load target.load",
        "tools.jackson.dataformat.., spec.load target.load mutant",
    })
    void a_library_is_fenced_in(String library, String owners) {
        String[] allowed = Stream.of(owners.split(" "))
                .map(name -> "dev.photospec." + name + "..")
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @Test
    void no_packages_see_each_other_in_a_circle() {
        slices().matching("dev.photospec.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void standard_streams_are_touched_by_the_command_line_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.photospec.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CLASSES);
    }

    @Test
    void text_is_the_same_in_every_locale() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("a report must not depend on where it was made; name Locale.ROOT")
                .check(CLASSES);
    }

    @Test
    void a_name_says_what_the_class_is() {
        noClasses()
                .should()
                .haveNameMatching("(?i).*(util|helper|manager|common|abstract).*")
                .check(CLASSES);
    }

    @Test
    void checks_are_pure_and_closed_to_others() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Check")
                .and()
                .resideInAPackage("dev.photospec.check")
                .and()
                .areNotInterfaces()
                .should()
                .bePackagePrivate()
                .andShould()
                .haveOnlyFinalFields()
                .check(CLASSES);
    }

    /** So that a command can be carried out in an environment that a test makes up. */
    @Test
    void variables_and_standard_input_are_read_in_one_place() {
        noClasses()
                .that()
                .doNotHaveSimpleName("CommandEnvironment")
                .and()
                .resideOutsideOfPackage("dev.photospec.vendor..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .accessField(System.class, "in")
                .check(CLASSES);
    }

    /** The parameters of a command are its options, and a record's its components. */
    @Test
    void no_parameter_list_is_long() {
        codeUnits()
                .that(DescribedPredicate.describe(
                        "are not of a record", one -> !one.getOwner().isRecord()))
                .and(DescribedPredicate.describe(
                        "are not of an enum", one -> !one.getOwner().isEnum()))
                .and(DescribedPredicate.describe("are written by hand", ArchitectureTest::isWritten))
                .and(DescribedPredicate.describe("are not a library's", one -> !isOfLibrary(one)))
                .and()
                .areNotAnnotatedWith("picocli.CommandLine$Command")
                .should(have(DescribedPredicate.describe(
                        "at most " + MOST_PARAMETERS + " parameters",
                        (JavaCodeUnit one) -> one.getRawParameterTypes().size() <= MOST_PARAMETERS)))
                .check(CLASSES);
    }

    private static boolean isWritten(JavaCodeUnit one) {
        return !one.getName().startsWith("lambda$") && !one.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    /** The parameters of a method that overrides a library's are the library's choice. */
    private static boolean isOfLibrary(JavaCodeUnit one) {
        return one.getOwner().getAllRawSuperclasses().stream()
                .filter(parent -> !parent.getName().startsWith("dev.photospec"))
                .flatMap(parent -> parent.getMethods().stream())
                .anyMatch(method -> method.getName().equals(one.getName()));
    }
}
