/** Joins what articles report into dated events with evidence; {@link org.cordon.timeline.Timeline} is the door. */
@NullMarked
package org.cordon.timeline;

import org.jspecify.annotations.NullMarked;
