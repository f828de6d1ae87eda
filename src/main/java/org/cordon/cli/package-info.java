/** One command a verb; {@link org.cordon.cli.CordonCommand} is the door. */
@NullMarked
package org.cordon.cli;

import org.jspecify.annotations.NullMarked;
