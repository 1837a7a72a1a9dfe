package dev.photospec.certificate;

import dev.photospec.certificate.RecordedCase.Came;
import dev.photospec.certificate.RecordedCase.Kind;
import dev.photospec.certificate.RecordedCase.Sent;
import dev.photospec.check.Observation;
import dev.photospec.exchange.Exchange;
import dev.photospec.exchange.Request;
import dev.photospec.exchange.Response;
import dev.photospec.exchange.TransportError;
import dev.photospec.exchange.record.Redaction;
import dev.photospec.plan.Case;
import dev.photospec.scenario.CaseExecutor;
import dev.photospec.scenario.Observed;
import dev.photospec.verdict.Sha256;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes down everything that a run sends and gets, redacted, so that it can be judged again without a network. */
public final class TranscriptWriter implements Closeable {

    private final TranscriptFile file;
    private final Redaction redaction;
    private final Redactor veil;
    private int cases;

    /** Begins a transcript in the folder, with what is judged and how. */
    public TranscriptWriter(Path folder, Configuration configuration, Redaction redaction) throws IOException {
        this.file = new TranscriptFile(folder.resolve(Transcript.NAME));
        this.redaction = redaction;
        this.veil = new Redactor(redaction);
        file.put(Transcript.CONFIGURATION, veil.mask(CanonicalJson.bytes(configuration)));
    }

    /** The same trial, of which each case is written down. */
    public CaseExecutor wrap(String profile, CaseExecutor trial) {
        return (judged, settled) -> {
            Observed observed = trial.observe(judged, settled);
            keep(profile, judged, observed);
            return observed;
        };
    }

    private synchronized void keep(String profile, Case judged, Observed observed) {
        try {
            // First the tokens of all of them: whatever was sent with one is a secret in each.
            observed.exchanges().values().forEach(redaction::learn);
            byte[] testimony = CanonicalJson.bytes(testimony(profile, judged, observed));
            cases++;
            file.put(String.format(Locale.ROOT, Transcript.CASES + "%06d.json", cases), testimony);
        } catch (IOException e) {
            throw new UncheckedIOException("the transcript cannot be written", e);
        }
    }

    private RecordedCase testimony(String profile, Case judged, Observed observed) throws IOException {
        List<Sent> sent = sent(observed.exchanges());
        if (observed instanceof Observed.Seen seen) {
            Observation seenThere = seen.observation();
            return new RecordedCase(
                    profile,
                    judged.id(),
                    Kind.SEEN,
                    null,
                    seenThere.owner(),
                    seenThere.size(),
                    seenThere.uploads(),
                    seen.visibleMillis(),
                    sent);
        }
        if (observed instanceof Observed.NotSeen notSeen) {
            return without(profile, judged, Kind.NOT_SEEN, notSeen.reason(), sent);
        }
        return without(profile, judged, Kind.NOT_CLAIMED, ((Observed.NotClaimed) observed).reason(), sent);
    }

    private RecordedCase without(String profile, Case judged, Kind kind, String reason, List<Sent> sent) {
        return new RecordedCase(profile, judged.id(), kind, veil.mask(reason), null, null, Map.of(), null, sent);
    }

    private List<Sent> sent(Map<String, Exchange> exchanges) throws IOException {
        List<Sent> sent = new ArrayList<>();
        for (Map.Entry<String, Exchange> step : exchanges.entrySet()) {
            sent.add(sent(step.getKey(), step.getValue()));
        }
        return sent;
    }

    private Sent sent(String step, Exchange exchange) throws IOException {
        Request request = exchange.request();
        TransportError fault = exchange.fault();
        return new Sent(
                step,
                request.verb(),
                veil.mask(request.url()),
                veil.mask(request.fields()),
                request.body() == null ? null : Sha256.of(request.body()),
                exchange.response() == null ? null : came(exchange.response()),
                fault == null ? null : new TransportError(fault.kind(), veil.mask(fault.message())),
                exchange.millis());
    }

    private Came came(Response response) throws IOException {
        return new Came(response.status(), veil.mask(response.fields()), body(response.body()), response.truncated());
    }

    private String body(byte[] body) throws IOException {
        return body == null ? null : file.body(veil.mask(body));
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
