package org.cordon.corpus;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who is read: a feed, a sitemap, an index of pages or one page. The keys are those of {@code corpus/sources.yml}; {@code
 * every} is empty where the time between two visits follows how often the source publishes.
 */
public record Source(
        String id,
        Label name,
        URI url,
        Optional<URI> home,
        Format format,
        Optional<String> links,
        Kind kind,
        Language language,
        String jurisdiction,
        Optional<Duration> every,
        boolean enabled,
        Optional<String> note) {

    /** How a source offers its articles. */
    public enum Format {
        FEED,
        SITEMAP,
        INDEX,
        FEDERAL_REGISTER,
        PAGE,
        /** One page of which not the news but the changes are told. */
        WATCH;

        /** The name used in files, for example {@code federal-register}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The class of a source: who speaks. */
    public enum Kind {
        GOVERNMENT,
        COMPANY,
        STATE_MEDIA,
        PRESS,
        ACADEMIC,
        LAW_FIRM,
        REPOST;

        /** The name used in files and message keys, for example {@code state-media}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
