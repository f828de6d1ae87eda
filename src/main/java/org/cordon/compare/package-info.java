/** Tells two versions of a text apart; {@link org.cordon.compare.Comparison} is for readers, the rest for watched pages. */
@NullMarked
package org.cordon.compare;

import org.jspecify.annotations.NullMarked;
