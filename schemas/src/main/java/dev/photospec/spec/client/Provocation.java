package dev.photospec.spec.client;

import java.util.List;

/**
 * A lawful answer that a strict provider gives now and then, so that a client shows what it makes of it.
 *
 * @param id its slug
 * @param first which of a client's requests is answered so first, counted from 1
 * @param every how many requests later it is answered so again
 * @param verbs the request methods that count
 * @param status the status code of a refusal, or 0 for none
 * @param retryAfter the seconds that the refusal asks to wait
 * @param redirects whether the answer is a redirect to the photo under another host name
 */
public record Provocation(
        String id, int first, int every, List<String> verbs, int status, int retryAfter, boolean redirects) {

    /** Returns whether the request with that number, of those with its methods, is answered so. */
    public boolean isDue(long number) {
        return number >= first && (number - first) % every == 0;
    }
}
