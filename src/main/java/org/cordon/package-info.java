/** The program's main, its settings and its wiring. */
@NullMarked
package org.cordon;

import org.jspecify.annotations.NullMarked;
