/** Keeps sources, articles, entities and curated events as plain files; {@link org.cordon.corpus.Corpus} is the door. */
@NullMarked
package org.cordon.corpus;

import org.jspecify.annotations.NullMarked;
