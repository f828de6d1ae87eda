package org.cordon.annotate;

import java.time.LocalDate;
import java.util.List;
import org.cordon.corpus.Article;

/**
 * What was found in one version of an article: its sentences, the entities and dates named in them, and names proposed that no
 * entity bears, each in text order.
 */
public record Annotation(
        Article article,
        List<Sentence> sentences,
        List<Mention> mentions,
        List<DateMention> dates,
        List<ProposedName> proposed) {

    public Annotation {
        sentences = List.copyOf(sentences);
        mentions = List.copyOf(mentions);
        dates = List.copyOf(dates);
        proposed = List.copyOf(proposed);
    }

    /** An annotation without proposed names. */
    public Annotation(Article article, List<Sentence> sentences, List<Mention> mentions, List<DateMention> dates) {
        this(article, sentences, mentions, dates, List.of());
    }

    /** The same with the names that a proposer finds. */
    public Annotation proposing(NameProposer proposer) {
        return new Annotation(article, sentences, mentions, dates, proposer.in(this));
    }

    /** The same, with the dates that were reckoned from the day of publication reckoned from the day its original came out. */
    public Annotation reckonedFrom(LocalDate original) {
        return new Annotation(article, sentences, mentions, Reanchored.of(this, original), proposed);
    }
}
