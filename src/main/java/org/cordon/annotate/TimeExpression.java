package org.cordon.annotate;

/** A time expression of any kind, read: the half-open span {@code [start, end)} of the text and what it means there. */
record TimeExpression(int start, int end, Reading reading) {}
