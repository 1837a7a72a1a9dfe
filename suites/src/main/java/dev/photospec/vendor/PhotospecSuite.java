package dev.photospec.vendor;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.commons.annotation.Testable;

/**
 * Makes a class a run of the kit: each case is a test below it, in Surefire, Gradle and IDEs. It needs no base class
 * and no Jupiter, only the JUnit Platform, 1.11 or newer.
 *
 * <p>Every value has the place of the option of {@code photospec run} with that name; what is left out is taken from
 * system properties ({@code photospec.only}), environment variables (PHOTOSPEC_ONLY), and {@code run} in the
 * configuration. A class whose target is known only at run time implements {@code Supplier<Photospec>} as well: it is
 * constructed when the run begins, and closed after it if it is {@link AutoCloseable}.
 *
 * <p>In a build a case is the method that has its id for a name: with {@code
 * -Dtest='PhotoConformanceTest#value-answers-200/GET/me/value'} Surefire judges that one alone. Where Allure's
 * {@code allure-junit-platform} listens to the build, each case has its exchanges there as steps.
 */
@Documented
@Testable
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PhotospecSuite {

    /** The file with tokens and owners; unless said {@code photospec.yaml} in the working folder. */
    String config() default "";

    /** The base URL; unless said, that of the configuration. */
    String target() default "";

    /** Ids of bundled profiles, or folders; unless said, that of the configuration. */
    String[] profile() default {};

    /** Patterns of the cases to judge; all unless said. */
    String[] only() default {};

    /** Patterns of cases to leave out. */
    String[] except() default {};

    /** Sets photos of owners marked writable, and restores them. */
    boolean allowWrites() default false;

    /** Sets a photo also where there was none; it stays there. */
    boolean allowResidue() default false;

    /** The folder for reports; unless said {@code photospec-report}. */
    String reportDir() default "";

    /** Further options of {@code photospec run}, such as {@code --fail-on=shown}. */
    String[] options() default {};
}
