package org.cordon.annotate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.corpus.Article;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Precision;

/** Finds the sentences of an article, and who and when is named in them. Safe for use by many threads. */
public final class Annotator {

    /** To be raised whenever a rule of this package changes what is found, so that nothing found before is taken for it. */
    private static final int RULES = 2;

    private final Sentences sentences = new Sentences();
    private final Gazetteer gazetteer;
    private final String version;

    private Annotator(Gazetteer gazetteer, String version) {
        this.gazetteer = gazetteer;
        this.version = version;
    }

    /** An annotator that knows these entities. */
    public static Annotator of(Collection<Entity> entities) {
        return new Annotator(Gazetteer.of(entities), RULES + "-" + digest(entities));
    }

    /** Two annotators of one version find the same in the same article. */
    public String version() {
        return version;
    }

    private static String digest(Collection<Entity> entities) {
        String all = entities.stream().map(Entity::toString).sorted().collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is found in an article. Dates that do not say their year are reckoned from its day of publication if known. */
    public Annotation annotate(Article article) {
        List<Sentence> cut = sentences.of(article);
        List<Mention> mentions = new ArrayList<>();
        for (Mention found : gazetteer.find(article.text(), basis(article).publication())) {
            passage(article, found.start(), found.end())
                    .ifPresent(p -> mentions.add(new Mention(found.entity(), found.start(), found.end(), p.index())));
        }
        List<DateMention> dates = new ArrayList<>();
        for (DateMention found : DatedPhrases.of(article.text(), cut, basis(article))) {
            passage(article, found.start(), found.end())
                    .ifPresent(p -> dates.add(new DateMention(found.when(), found.start(), found.end(), p.index())));
        }
        return new Annotation(article, cut, mentions, dates);
    }

    private static Dates.Basis basis(Article article) {
        LocalDate fetched = article.fetched().atZone(ZoneOffset.UTC).toLocalDate();
        Optional<When> published = article.published();
        Optional<LocalDate> day =
                published.filter(w -> w.precision() == Precision.DAY).map(When::start);
        return new Dates.Basis(day, published.map(When::end).orElse(fetched));
    }

    /** The passage that holds a span whole; empty if it crosses an edge. */
    private static Optional<Passage> passage(Article article, int start, int end) {
        List<Passage> passages = article.passages();
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Passage passage = passages.get(middle);
            if (start >= passage.end()) {
                low = middle + 1;
            } else if (start < passage.start()) {
                high = middle - 1;
            } else {
                return end <= passage.end() ? Optional.of(passage) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
