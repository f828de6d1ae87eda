/** Fetches politely what a source offers; {@link org.cordon.crawl.Crawler} is the door. */
@NullMarked
package org.cordon.crawl;

import org.jspecify.annotations.NullMarked;
