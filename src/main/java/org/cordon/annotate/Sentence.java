package org.cordon.annotate;

/** A sentence of an article: the half-open span {@code [start, end)} of its text, within one passage. */
public record Sentence(int start, int end, int passage) {

    /** The sentence's words. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Whether a span lies in this sentence. */
    public boolean holds(int from, int to) {
        return from >= start && to <= end;
    }
}
