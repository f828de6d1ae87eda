package org.cordon.timeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.annotate.Mention;
import org.cordon.corpus.When;

/**
 * What in a statement may name another act: documents by their citations, each with its words; who with a day; "the move".
 * {@code bears} where it says without reserve how one act bears on another.
 */
record Pointers(boolean bears, boolean back, Map<String, String> documents, List<String> days) {

    static Pointers of(Statement statement) {
        List<String> days = new ArrayList<>();
        for (When date : statement.dates(Statement.From.SENTENCE)) {
            if (Dates.day(date)) {
                statement.line().mentions().stream()
                        .map(Mention::entity)
                        .forEach(e -> days.add(day(e, date.start().toString())));
            }
        }
        return new Pointers(
                LinkFinder.bears(statement),
                LinkFinder.pointsBack(statement),
                documents(statement),
                days.stream().distinct().toList());
    }

    /** Who did something on a day, as it is written here. */
    static String day(String entity, String day) {
        return entity + " " + day;
    }

    private static Map<String, String> documents(Statement statement) {
        Map<String, String> documents = new LinkedHashMap<>();
        Line line = statement.line();
        String text = statement.reading().text();
        for (LegalCitation citation :
                LegalCitation.in(statement.reading().folded(), line.sentence().start(), line.readTo())) {
            documents.putIfAbsent(citation.key(), text.substring(citation.start(), citation.end()));
        }
        return documents.isEmpty() ? Map.of() : documents;
    }
}
