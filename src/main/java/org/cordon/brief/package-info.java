/** Writes a query's timeline as a document; {@link org.cordon.brief.Briefer} is the door. */
@NullMarked
package org.cordon.brief;

import org.jspecify.annotations.NullMarked;
