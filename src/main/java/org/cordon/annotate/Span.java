package org.cordon.annotate;

/** The half-open stretch {@code [start, end)} of a text. */
record Span(int start, int end) {}
