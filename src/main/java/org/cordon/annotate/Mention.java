package org.cordon.annotate;

/** An entity named in an article: the half-open span {@code [start, end)} of its text, within one passage. */
public record Mention(String entity, int start, int end, int passage) {}
