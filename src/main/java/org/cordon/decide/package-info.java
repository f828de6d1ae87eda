/** What editors decided about the timeline, kept as a file that is only ever added to. */
@NullMarked
package org.cordon.decide;

import org.jspecify.annotations.NullMarked;
