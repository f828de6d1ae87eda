package org.cordon.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.annotate.Mention;
import org.cordon.corpus.When;
import org.cordon.timeline.LinkFinder.Act;

/**
 * The acts known from articles only, as a later sentence may name them: by a document that they alone cite, by who did them and
 * the day ("the notice it issued on 2 May"), or by "the move" after the sentence that tells of them.
 */
final class FoundActs {

    /** An event and the statements it was made of, in stable order. */
    record Told(Event event, List<Joined> reports) {}

    private static final int LOOK_BACK = 2;

    private final Map<String, List<Act>> byDocument = new HashMap<>();
    private final Map<String, List<Act>> byDay = new HashMap<>();
    private final Map<String, Act> byLine = new HashMap<>();

    FoundActs(List<Told> found, Kin kin) {
        for (Told told : found) {
            Act act = Act.of(told.event(), kin);
            if (Dates.day(told.event().date())) {
                act.doers()
                        .forEach(d -> byDay.computeIfAbsent(d + " " + act.day(), k -> new ArrayList<>())
                                .add(act));
            }
            for (Joined joined : told.reports()) {
                Statement statement = joined.statement();
                byLine.put(key(statement.reading(), statement.line().index()), act);
                if (!LinkFinder.bears(statement)) {
                    documents(statement)
                            .keySet()
                            .forEach(d -> byDocument
                                    .computeIfAbsent(d, k -> new ArrayList<>())
                                    .add(act));
                }
            }
        }
    }

    /** The acts that a sentence names, each with the citation by which it does. */
    Map<Act, Optional<String>> named(Statement statement) {
        Map<Act, Optional<String>> named = new LinkedHashMap<>();
        documents(statement).forEach((key, words) -> {
            List<Act> acts =
                    byDocument.getOrDefault(key, List.of()).stream().distinct().toList();
            if (acts.size() == 1) {
                named.put(acts.getFirst(), Optional.of(words));
            }
        });
        for (When date : statement.dates(Statement.From.SENTENCE)) {
            statement.line().mentions().stream()
                    .map(Mention::entity)
                    .flatMap(e -> byDay.getOrDefault(e + " " + date.start(), List.of()).stream())
                    .filter(a -> Dates.day(date))
                    .forEach(a -> named.putIfAbsent(a, Optional.empty()));
        }
        before(statement).ifPresent(a -> named.putIfAbsent(a, Optional.empty()));
        return named;
    }

    private Optional<Act> before(Statement statement) {
        if (!LinkFinder.pointsBack(statement)) {
            return Optional.empty();
        }
        for (int i = 1; i <= LOOK_BACK; i++) {
            Act act = byLine.get(key(statement.reading(), statement.line().index() - i));
            if (act != null) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> documents(Statement statement) {
        Map<String, String> documents = new LinkedHashMap<>();
        Line line = statement.line();
        String text = statement.reading().article().text();
        for (LegalCitation citation :
                LegalCitation.in(statement.reading().folded(), line.sentence().start(), line.readTo())) {
            documents.putIfAbsent(citation.key(), text.substring(citation.start(), citation.end()));
        }
        return documents;
    }

    private static String key(Reading reading, int line) {
        return reading.article().id() + "#" + line;
    }
}
