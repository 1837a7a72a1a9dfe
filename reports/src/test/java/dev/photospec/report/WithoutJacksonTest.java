package dev.photospec.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.photospec.verdict.VerdictListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No report of a run makes a mapper, which took a tenth of a run of one case. */
class WithoutJacksonTest {

    /** All but Allure's, whose own library writes its files. */
    static List<String> formats() {
        return ServiceLoader.load(VerdictListener.class).stream()
                .map(provider -> provider.get().format())
                .filter(format -> !format.equals("allure"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_report_is_written_where_no_class_of_Jackson_is(String format, @TempDir Path folder) throws Exception {
        Callable<?> told = (Callable<?>) new LoaderWithoutJackson()
                .loadClass(Told.class.getName())
                .getConstructor(String.class, Path.class)
                .newInstance(format, folder);

        assertThat(told.call()).isEqualTo(format);
    }

    /** Tells a report a sample, by the classes of the loader that it is of itself. */
    public static final class Told implements Callable<String> {

        private final VerdictListener report;
        private final Path folder;

        /** Finds the report of that format. */
        public Told(String format, Path folder) {
            this.report = ServiceLoader.load(VerdictListener.class, Told.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .filter(one -> one.format().equals(format))
                    .findFirst()
                    .orElseThrow();
            this.folder = folder;
        }

        @Override
        public String call() throws IOException {
            Sample.mixed().tell(report, Sample.silent(folder));
            return report.format();
        }
    }

    /** Defines the kit's classes anew, so that what they need is asked of it. */
    private static final class LoaderWithoutJackson extends ClassLoader {

        private LoaderWithoutJackson() {
            super(WithoutJacksonTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("tools.jackson.")) {
                throw new ClassNotFoundException(name);
            }
            synchronized (getClassLoadingLock(name)) {
                return name.startsWith("dev.photospec.") && findLoadedClass(name) == null
                        ? define(name)
                        : super.loadClass(name, resolve);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] octets = file.readAllBytes();
                return defineClass(name, octets, 0, octets.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
