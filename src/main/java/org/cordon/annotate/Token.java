package org.cordon.annotate;

/** A word, number or sign of an English text: its span, its kind (a letter of {@link EnglishWords}) and its value. */
record Token(int start, int end, char kind, int value) {}
