package org.cordon.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The articles that go back to one text. {@code id} is the id of the article taken as the original; corroboration counts
 * origins, never articles.
 */
public record Origin(String id, List<Member> members) {

    /**
     * How an article stands to the article {@code of} that it goes back to, which is empty for the original itself, and what told
     * so.
     */
    public record Member(String article, Relation relation, Optional<String> of, List<Ground> grounds) {
        public Member {
            grounds = List.copyOf(grounds);
        }

        /** An article that goes back to none. */
        public static Member original(String article) {
            return new Member(article, Relation.ORIGINAL, Optional.empty(), List.of());
        }
    }

    /**
     * What tells that an article goes back to another: the {@code share} (0 to 1) of its word runs, of its names, days and numbers
     * in order, of its names, or of its sentences by meaning; {@code words} are the notice that says so.
     */
    public record Ground(Kind kind, double share, Optional<String> words) {

        /** What was compared. */
        public enum Kind {
            WORDS,
            FACTS,
            CREDIT,
            MEANING;

            /** The name used in message keys. */
            public String id() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

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
