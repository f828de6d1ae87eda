/** Tells what each run changed on the timeline, and why; {@link org.cordon.changes.ChangeLog} is the door. */
@NullMarked
package org.cordon.changes;

import org.jspecify.annotations.NullMarked;
