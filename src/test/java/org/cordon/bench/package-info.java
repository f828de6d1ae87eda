/** The frame of the benchmarks: {@code mvn -Pbench} runs every class named {@code *Bench}, wherever its room is. */
@NullMarked
package org.cordon.bench;

import org.jspecify.annotations.NullMarked;
