/** Turns a page into an article, or says why not; {@link org.cordon.extract.Extractor} is the door. */
@NullMarked
package org.cordon.extract;

import org.jspecify.annotations.NullMarked;
