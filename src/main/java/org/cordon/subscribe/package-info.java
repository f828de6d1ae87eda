/** Tells people what is new for their query; {@link org.cordon.subscribe.Feed} is the door. */
@NullMarked
package org.cordon.subscribe;

import org.jspecify.annotations.NullMarked;
