package dev.photospec.fuzz;

/** A text that counts how often a character of it is read, as a measure of work that no clock can disturb. */
public final class CountingText implements CharSequence {

    private final CharSequence text;
    /** One number, which is also that of its parts; each text is read by one thread. */
    private final long[] read;

    public CountingText(CharSequence text) {
        this(text, new long[1]);
    }

    private CountingText(CharSequence text, long[] read) {
        this.text = text;
        this.read = read;
    }

    /** Returns the number of characters read so far, from this text and its parts. */
    public long read() {
        return read[0];
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        read[0]++;
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new CountingText(text.subSequence(start, end), read);
    }

    @Override
    public String toString() {
        read[0] += text.length();
        return text.toString();
    }
}
