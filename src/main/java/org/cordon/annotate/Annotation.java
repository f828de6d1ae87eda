package org.cordon.annotate;

import java.util.List;
import org.cordon.corpus.Article;

/** What was found in one version of an article: its sentences, and the entities and dates named in them, each in text order. */
public record Annotation(Article article, List<Sentence> sentences, List<Mention> mentions, List<DateMention> dates) {

    public Annotation {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
    }

    /** The entities named in a sentence; empty if none. */
    public List<Mention> mentionsIn(Sentence sentence) {
        return mentions.stream().filter(m -> sentence.holds(m.start(), m.end())).toList();
    }

    /** The dates named in a sentence; empty if none. */
    public List<DateMention> datesIn(Sentence sentence) {
        return dates.stream().filter(d -> sentence.holds(d.start(), d.end())).toList();
    }
}
