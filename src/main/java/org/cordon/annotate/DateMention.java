package org.cordon.annotate;

import org.cordon.corpus.When;

/** A date named in an article: what it means and the half-open span {@code [start, end)} of the text that says it. */
public record DateMention(When when, int start, int end, int passage) {}
