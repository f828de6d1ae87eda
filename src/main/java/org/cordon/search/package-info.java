/** Answers a query; {@link org.cordon.search.Searcher} is the door. */
@NullMarked
package org.cordon.search;

import org.jspecify.annotations.NullMarked;
