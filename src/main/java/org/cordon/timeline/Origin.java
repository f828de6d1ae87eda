package org.cordon.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The articles that go back to one text. {@code id} is the id of the article taken as the original; corroboration counts
 * origins, never articles.
 */
public record Origin(String id, List<Member> members) {

    /** How an article stands to the article {@code of} that it goes back to; empty for the original itself. */
    public record Member(String article, Relation relation, Optional<String> of) {}

    /** What makes two articles one origin. */
    public enum Relation {
        ORIGINAL,
        COPY,
        PARTIAL_COPY,
        TRANSLATION,
        PARTIAL_TRANSLATION,
        CREDITED;

        /** The name used in message keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Origin {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an origin needs an article");
        }
    }
}
