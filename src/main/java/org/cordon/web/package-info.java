/** One controller a page; HTML, JSON and Atom of the same address. */
@NullMarked
package org.cordon.web;

import org.jspecify.annotations.NullMarked;
