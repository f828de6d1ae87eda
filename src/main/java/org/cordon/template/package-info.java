/**
 * Thymeleaf templates, compiled once for each language to what writes their pages. Thymeleaf reads them and says what they mean;
 * what is not known here is left to it. {@link org.cordon.template.Templates} is the door.
 */
@NullMarked
package org.cordon.template;

import org.jspecify.annotations.NullMarked;
