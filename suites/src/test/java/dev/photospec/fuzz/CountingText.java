package dev.photospec.fuzz;

import java.util.concurrent.atomic.AtomicLong;

/** A text that counts how often a character of it is read, as a measure of work that no clock can disturb. */
public final class CountingText implements CharSequence {

    private final CharSequence text;
    private final AtomicLong read;

    public CountingText(CharSequence text) {
        this(text, new AtomicLong());
    }

    private CountingText(CharSequence text, AtomicLong read) {
        this.text = text;
        this.read = read;
    }

    /** Returns the number of characters read so far, from this text and its parts. */
    public long read() {
        return read.get();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        read.incrementAndGet();
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountingText(text.subSequence(start, end), read);
    }

    @Override
    public String toString() {
        read.addAndGet(text.length());
        return text.toString();
    }
}
