/** Finds who and when in an article; {@link org.cordon.annotate.Annotator} is the door. */
@NullMarked
package org.cordon.annotate;

import org.jspecify.annotations.NullMarked;
