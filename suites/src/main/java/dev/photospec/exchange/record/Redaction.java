package dev.photospec.exchange.record;

import dev.photospec.exchange.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Masks every secret the run has seen, wherever it is in a text, in the spelling in which it was learnt, in those of
 * {@link SecretVariants}, and in those that {@link Spellings} undoes.
 */
public final class Redaction {

    /** The fewest characters of a secret: a shorter one is in any text by chance. */
    public static final int SHORTEST = 6;

    static final String MASK = "•••";
    private static final String AUTHORIZATION = "Authorization";
    private static final String OTHER_SPELLING = MASK + " (held a token in another spelling)";
    private static final String ELLIPSIS = "…";
    private static final int BLOCK = 512 * 1024;
    private static final int LONGEST = 64 * 1024;
    /** White space is ignored for longer secrets only: two words make one shorter one. */
    private static final int SHORTEST_JOINED = 16;
    /** A target may set a new cookie in every answer. */
    private static final int MOST_COOKIES = 256;

    /** The longest first: one secret may be part of another. */
    private final NavigableSet<String> forms = new ConcurrentSkipListSet<>(Redaction::longestFirst);

    /** The same by their characters: a form that begins with a text is the next one after it. */
    private final NavigableSet<String> sorted = new ConcurrentSkipListSet<>();

    private final AtomicInteger cookies = new AtomicInteger();
    /** Those that are looked for between words; all others are found with white space in them. */
    private final SecretScanner brief = new SecretScanner(false);

    private final SecretScanner joined = new SecretScanner(true);

    private static int longestFirst(String one, String other) {
        int longer = Integer.compare(other.length(), one.length());
        return longer != 0 ? longer : one.compareTo(other);
    }

    /** Remembers a secret in the forms in which it may come back; ignores one of fewer than {@link #SHORTEST}. */
    public synchronized void learn(String secret) {
        if (secret != null && secret.length() >= SHORTEST && !forms.contains(secret)) {
            SecretVariants.forms(secret).stream().filter(forms::add).forEach(this::lookFor);
        }
    }

    /** Remembers the credentials and cookies of an exchange. */
    public void learn(Exchange exchange) {
        if (exchange.request().token() != null) {
            // Also one that was spoilt on purpose: it is a good one but for a character.
            learn(exchange.request().token().value());
        }
        exchange.request().fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(AUTHORIZATION))
                .forEach(field -> learn(field.getValue().replaceFirst("^\\S+\\s+", "")));
        exchange.answer().ifPresent(answer -> answer.values("Set-Cookie").forEach(this::learnCookie));
    }

    private void lookFor(String form) {
        sorted.add(form);
        lookFor(form.getBytes(StandardCharsets.UTF_8));
        if (form.chars().anyMatch(one -> one >= 0x80)) {
            lookFor(form.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private void lookFor(byte[] form) {
        byte[] joint = new byte[form.length];
        int length = 0;
        for (byte one : form) {
            if (!Spellings.isWhiteSpace(one)) {
                joint[length++] = one;
            }
        }
        if (length >= SHORTEST_JOINED) {
            joined.add(Arrays.copyOf(joint, length));
        } else {
            brief.add(form);
        }
    }

    /** Remembers the value of a Set-Cookie field, where it is long enough to be somebody's session. */
    public void learnCookie(String field) {
        String value = field.split(";", 2)[0].replaceFirst("^[^=]{0,1000}=", "").strip();
        if (value.length() >= SHORTEST_JOINED && cookies.incrementAndGet() <= MOST_COOKIES) {
            learn(value);
        }
    }

    /** Returns the text with every known secret masked; all of it where only another spelling has one. */
    public String mask(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean held = holds(bytes, bytes.length);
        String masked = JsonWebTokens.mask(held ? replaced(text) : text, MASK);
        byte[] left = masked.equals(text) ? bytes : masked.getBytes(StandardCharsets.UTF_8);
        return held && holds(left, left.length) || holdsUndone(left, left.length) ? OTHER_SPELLING : masked;
    }

    /** Masks a text that was cut, so that it may end, or stop before an ellipsis, within a secret. */
    public String maskBeginning(String text) {
        return Stream.of(mask(text).split(ELLIPSIS, -1)).map(this::maskEnd).collect(Collectors.joining(ELLIPSIS));
    }

    private String maskEnd(String text) {
        int longest = forms.isEmpty() ? 0 : forms.first().length();
        for (int at = Math.max(0, text.length() - longest); at <= text.length() - SHORTEST; at++) {
            String end = text.substring(at);
            String next = sorted.ceiling(end);
            if (next != null && next.startsWith(end)) {
                return text.substring(0, at) + MASK;
            }
        }
        return text;
    }

    /** Returns whether the text holds a known secret, in whatever spelling. */
    public boolean finds(String text) {
        return finds(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns whether the bytes hold a known secret, in whatever spelling. */
    public boolean finds(byte[] bytes) {
        return finds(bytes, bytes.length);
    }

    private boolean finds(byte[] bytes, int length) {
        return holds(bytes, length) || holdsUndone(bytes, length);
    }

    private boolean holdsUndone(byte[] bytes, int length) {
        if (!Spellings.areIn(bytes, length)) {
            return false;
        }
        byte[] undone = Arrays.copyOf(bytes, length);
        return Spellings.undo(undone, length, left -> holds(undone, left) || JsonWebTokens.isAnyIn(undone, left));
    }

    private boolean holds(byte[] bytes, int length) {
        return brief.isAnyIn(bytes, length) || joined.isAnyIn(bytes, length);
    }

    /** Returns whether the file holds a known secret, in whatever spelling. Its parts are looked through side by side. */
    public boolean finds(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            LongStream blocks = LongStream.range(0, (channel.size() + BLOCK - 1) / BLOCK);
            return (channel.size() > BLOCK ? blocks.parallel() : blocks)
                    .anyMatch(block -> finds(part(channel, block * BLOCK)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns a block, and before it as much as the longest secret may take of the one before. */
    private static byte[] part(FileChannel file, long block) {
        long begin = Math.max(0, block - LONGEST);
        try {
            ByteBuffer part = ByteBuffer.allocate((int) (Math.min(block + BLOCK, file.size()) - begin));
            for (int read = 0; read >= 0 && part.hasRemaining(); ) {
                read = file.read(part, begin + part.position());
            }
            return part.array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String replaced(String text) {
        String masked = text;
        for (String form : forms) {
            masked = masked.replace(form, MASK);
        }
        return masked;
    }
}
