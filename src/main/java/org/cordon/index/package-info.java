/** Writes passages, articles and events to Lucene; {@link org.cordon.index.Indexer} is the door. */
@NullMarked
package org.cordon.index;

import org.jspecify.annotations.NullMarked;
