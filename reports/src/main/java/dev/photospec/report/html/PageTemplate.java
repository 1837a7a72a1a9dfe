package dev.photospec.report.html;

import dev.photospec.verdict.Sha256;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A template of a page, which escapes whatever it is filled with. */
public final class PageTemplate {

    private final Class<?> beside;
    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    /** @param beside the class beside which the templates lie */
    public PageTemplate(Class<?> beside) {
        this.beside = beside;
        configuration.setClassForTemplateLoading(beside, "");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setObjectWrapper(new VisibleText());
        configuration.setURLEscapingCharset(StandardCharsets.UTF_8.name());
        // A browser reads the numbers, not the user: width="788,46" is none.
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }

    /**
     * Fills a template.
     *
     * @throws IOException also if the template does not fit its data
     */
    public void fill(String name, Map<String, ?> model, Writer writer) throws IOException {
        try {
            configuration.getTemplate(name).process(model, writer);
        } catch (TemplateException e) {
            throw new IOException("the template " + name + " does not fit its data", e);
        }
    }

    /** The text of a file that lies there. */
    public String text(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The source expression that allows just this script or style (Content Security Policy 3 §2.3.1). */
    public static String hash(String code) {
        byte[] digest = Sha256.digest().digest(code.getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }
}
