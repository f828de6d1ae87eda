package org.cordon.index;

import org.cordon.corpus.Language;

/** Words in a language that want a vector. */
record Text(Language language, String words) {}
