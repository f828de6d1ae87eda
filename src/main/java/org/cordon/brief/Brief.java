package org.cordon.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.CuratedEvent.Ending;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.timeline.Status;

/**
 * A query's timeline as it stood on a day, in one language, ready to be written down: lines oldest first, and the numbered
 * sources they rest on. {@code left} counts the events that found no room.
 */
public record Brief(Heading heading, List<Line> lines, List<Citation> citations, long left) {

    /**
     * What stands at the head: {@code query} is the query's serial form, empty for the whole timeline; {@code corpus} says in
     * words what was searched.
     */
    public record Heading(String title, String query, LocalDate asOf, Language language, Optional<String> corpus) {
        public Heading {
            if (title.isBlank()) {
                throw new IllegalArgumentException("a brief needs a title, not '" + title + "'");
            }
        }
    }

    /**
     * An event: {@code status} is that of the brief's day, {@code numbers} name the citations it rests on, and {@code more}
     * counts the sources that found no room.
     */
    public record Line(
            String event,
            When date,
            EventType type,
            Status status,
            String title,
            String sentence,
            List<String> actors,
            List<String> targets,
            List<Dated> dates,
            int origins,
            int reports,
            List<Integer> numbers,
            int more,
            List<Disagreement> disagreements) {
        public Line {
            actors = List.copyOf(actors);
            targets = List.copyOf(targets);
            dates = List.copyOf(dates);
            numbers = List.copyOf(numbers);
            disagreements = List.copyOf(disagreements);
            if (numbers.isEmpty()) {
                throw new IllegalArgumentException("the line of event " + event + " needs a source");
            }
        }
    }

    /** A date of an event with the numbers of the citations that give it; {@code how} for an end. */
    public record Dated(When when, boolean checked, Optional<Ending> how, List<Integer> numbers) {
        public Dated {
            numbers = List.copyOf(numbers);
        }
    }

    /** Sources that say different things; {@code compatible} where all may hold. */
    public record Disagreement(ConflictKind kind, boolean compatible, Optional<String> note, List<Claim> claims) {
        public Disagreement {
            claims = List.copyOf(claims);
        }
    }

    /** One thing said, and the numbers of the citations that say it. */
    public record Claim(String says, List<Integer> numbers) {
        public Claim {
            numbers = List.copyOf(numbers);
        }
    }

    public Brief {
        lines = List.copyOf(lines);
        citations = List.copyOf(citations);
        for (int i = 0; i < citations.size(); i++) {
            if (citations.get(i).number() != i + 1) {
                throw new IllegalArgumentException("the citations are not numbered in order: " + citations.get(i));
            }
        }
        for (Line line : lines) {
            if (line.numbers().stream().max(Integer::compare).orElse(0) > citations.size()) {
                throw new IllegalArgumentException("event " + line.event() + " names a source that is not listed");
            }
        }
    }

    /** How many of the citations carry the words of a stored article. */
    public long quoted() {
        return citations.stream().filter(c -> c.quote().isPresent()).count();
    }
}
