package dev.photospec.certificate;

import dev.photospec.certificate.RecordedCase.Sent;
import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.image.KnownPictures;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.Observed;
import dev.photospec.spec.Profile;
import dev.photospec.spec.body.BodySchemas;
import dev.photospec.verdict.Sha256;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/**
 * A transcript that was written: {@value #CONFIGURATION}, a file below {@value #CASES} for each case, and below
 * {@value #BODIES} the body of every answer once, named by its SHA-256.
 */
public final class Transcript implements Closeable {

    /** Its name in the report folder. */
    public static final String NAME = "transcript.zip";

    static final String CONFIGURATION = "configuration.json";
    static final String CASES = "cases/";
    static final String BODIES = "bodies/";

    /** In bytes; of an answer 5 MB are read at most. A stranger's file may claim to unfold into anything. */
    private static final int LONGEST = 16 * 1024 * 1024;

    private final ZipFile zip;
    private final KnownPictures pictures = new KnownPictures();
    private final Map<String, String> entries = new TreeMap<>();

    private Transcript(Path path) throws IOException, VerificationException {
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException e) {
            throw new VerificationException("the transcript is no whole zip file");
        }
    }

    /**
     * Opens it.
     *
     * @throws VerificationException if it is damaged, or holds a case twice
     */
    static Transcript open(Path path) throws IOException, VerificationException {
        Transcript transcript = new Transcript(path);
        try {
            transcript.index();
            return transcript;
        } catch (IOException | VerificationException e) {
            transcript.close();
            throw e;
        } catch (IllegalArgumentException e) {
            transcript.close();
            throw new VerificationException("the transcript has a file whose name is no UTF-8");
        }
    }

    private void index() throws IOException, VerificationException {
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            String name = all.nextElement().getName();
            if (name.startsWith(CASES)) {
                RecordedCase testimony = read(name, RecordedCase.class);
                if (entries.put(testimony.profile() + "/" + testimony.id(), name) != null) {
                    throw new VerificationException(
                            "the case " + testimony.id() + " was tried more than once (run without --repeat)");
                }
            }
        }
    }

    Configuration configuration() throws IOException, VerificationException {
        return read(CONFIGURATION, Configuration.class);
    }

    /** The cases that were tried, each as profile and id joined by a slash. */
    Set<String> cases() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** Tries a case of the profile by reading what came when it was tried. */
    CaseExecutor toExecutor(Profile profile) {
        BodySchemas schemas = BodySchemas.of(profile);
        return (judged, settled) -> {
            try {
                return observed(
                        read(entries.get(profile.id() + "/" + judged.id()), RecordedCase.class), profile, schemas);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (VerificationException e) {
                throw new IllegalStateException(e.getMessage(), e);
            }
        };
    }

    private Observed observed(RecordedCase seen, Profile profile, BodySchemas schemas)
            throws IOException, VerificationException {
        Map<String, Exchange> exchanges = new LinkedHashMap<>();
        for (Sent sent : seen.exchanges()) {
            exchanges.put(sent.step(), exchange(sent));
        }
        return switch (seen.kind()) {
            case SEEN ->
                new Observed.Seen(
                        new Observation(
                                profile, schemas, seen.owner(), seen.size(), exchanges, seen.uploads(), pictures),
                        seen.visibleMillis());
            case NOT_SEEN -> new Observed.NotSeen(seen.reason(), exchanges);
            case NOT_CLAIMED -> new Observed.NotClaimed(seen.reason(), exchanges);
        };
    }

    private Exchange exchange(Sent sent) throws IOException, VerificationException {
        Request request = new Request(sent.verb(), sent.url(), sent.fields(), null, null);
        Response response = sent.came() == null
                ? null
                : new Response(
                        sent.came().status(),
                        sent.came().fields(),
                        body(sent.came().body()),
                        sent.came().truncated());
        return new Exchange(request, response, sent.fault(), sent.millis());
    }

    private byte[] body(String digest) throws IOException, VerificationException {
        if (digest == null) {
            return null;
        }
        byte[] body = bytes(BODIES + digest);
        VerificationException.unless(
                Sha256.of(body).equals(digest), BODIES + digest + " in the transcript holds other bytes");
        return body;
    }

    private <T> T read(String name, Class<T> type) throws IOException, VerificationException {
        try {
            return CanonicalJson.MAPPER.readValue(bytes(name), type);
        } catch (JacksonException e) {
            throw new VerificationException(name + " in the transcript is damaged: " + e.getOriginalMessage());
        }
    }

    private byte[] bytes(String name) throws IOException, VerificationException {
        ZipEntry entry = zip.getEntry(name);
        VerificationException.unless(entry != null, "the transcript has no " + name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            VerificationException.unless(
                    bytes.length <= LONGEST, name + " in the transcript is longer than any that is written");
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new VerificationException(name + " in the transcript is damaged");
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
