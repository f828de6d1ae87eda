/** Runs the stages in order, reports and resumes; {@link org.cordon.pipeline.Pipeline} is the door. */
@NullMarked
package org.cordon.pipeline;

import org.jspecify.annotations.NullMarked;
