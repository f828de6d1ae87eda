package org.cordon.compare;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Mention;
import org.cordon.annotate.Sentence;
import org.cordon.corpus.Article;
import org.cordon.corpus.Passage;
import org.cordon.corpus.Source;

/**
 * What is in one of two consecutive captures of a watched page and not in the other: rows of lists and tables, headings, and
 * sentences. Their order does not count, nor do space, width and case.
 */
public record Difference(Source source, Article older, Article newer, List<Row> removed, List<Row> added) {

    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    /** A row or sentence: its span in the text of its version, and the entities named in it. */
    public record Row(int passage, int start, int end, List<String> entities) {
        public Row {
            entities = List.copyOf(entities);
        }

        /** The words of the row. */
        public String in(Article article) {
            return article.text().substring(start, end);
        }
    }

    public Difference {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
    }

    /** Compares two versions of a source's page. */
    public static Difference between(Source source, Annotation older, Annotation newer) {
        return new Difference(source, older.article(), newer.article(), lacking(older, newer), lacking(newer, older));
    }

    /** Whether nothing but order or furniture differs. */
    public boolean isEmpty() {
        return removed.isEmpty() && added.isEmpty();
    }

    /** The rows of one version that the other lacks, in the order of the text. */
    private static List<Row> lacking(Annotation one, Annotation other) {
        Map<String, Deque<Row>> held = new HashMap<>();
        for (Row row : rows(other)) {
            held.computeIfAbsent(key(row, other), k -> new ArrayDeque<>()).add(row);
        }
        List<Row> lacking = new ArrayList<>();
        for (Row row : rows(one)) {
            if (held.getOrDefault(key(row, one), new ArrayDeque<>()).poll() == null) {
                lacking.add(row);
            }
        }
        return lacking;
    }

    private static String key(Row row, Annotation annotation) {
        return FOLD.normalize(row.in(annotation.article())).strip().replaceAll("\\s+", " ");
    }

    private static List<Row> rows(Annotation annotation) {
        Map<Integer, List<Sentence>> sentences = new HashMap<>();
        annotation
                .sentences()
                .forEach(s -> sentences
                        .computeIfAbsent(s.passage(), p -> new ArrayList<>())
                        .add(s));
        List<Row> rows = new ArrayList<>();
        for (Passage passage : annotation.article().passages()) {
            List<Sentence> within = sentences.getOrDefault(passage.index(), List.of());
            if (passage.kind() == Passage.Kind.PARAGRAPH && !within.isEmpty()) {
                within.forEach(s -> rows.add(row(annotation, passage, s.start(), s.end())));
            } else if (passage.end() > passage.start()) {
                rows.add(row(annotation, passage, passage.start(), passage.end()));
            }
        }
        return rows;
    }

    private static Row row(Annotation annotation, Passage passage, int start, int end) {
        List<String> entities = annotation.mentions().stream()
                .filter(m -> m.start() >= start && m.end() <= end)
                .map(Mention::entity)
                .distinct()
                .toList();
        return new Row(passage.index(), start, end, entities);
    }
}
