package org.cordon.corpus;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Article.Notice;

/** An article in the making: in English, one passage a line, of no publisher, source or day but those that a test gives it. */
public final class Written {

    private final String id;
    private final String text;
    private List<Passage> passages;
    private String version;
    private URI url;
    private String title = "A title";
    private Optional<String> publisher = Optional.empty();
    private Optional<When> published = Optional.empty();
    private Language language = Language.EN;
    private Optional<String> source = Optional.empty();
    private Instant fetched = Instant.parse("2026-01-02T00:00:00Z");
    private List<Notice> notices = List.of();

    private Written(String id, String text) {
        this.id = id;
        this.text = text;
        this.passages = lines(text);
        this.version = Article.versionOf(text);
        this.url = URI.create("https://example.org/" + id);
    }

    public static Written of(String id, String text) {
        return new Written(id, text);
    }

    public Written cut(List<Passage> passages) {
        this.passages = passages;
        return this;
    }

    public Written version(String version) {
        this.version = version;
        return this;
    }

    public Written at(String url) {
        this.url = URI.create(url);
        return this;
    }

    public Written titled(String title) {
        this.title = title;
        return this;
    }

    public Written by(String publisher) {
        this.publisher = Optional.of(publisher);
        return this;
    }

    /** Published on a day, or in the month or year, of ISO 8601. */
    public Written on(String day) {
        this.published = Optional.of(When.parse(When.Role.PUBLISHED, day));
        return this;
    }

    public Written on(LocalDate day) {
        return on(day.toString());
    }

    public Written in(Language language) {
        this.language = language;
        return this;
    }

    public Written from(String source) {
        this.source = Optional.of(source);
        return this;
    }

    public Written fetched(String moment) {
        this.fetched = Instant.parse(moment);
        return this;
    }

    public Written noting(List<Notice> notices) {
        this.notices = notices;
        return this;
    }

    public Article article() {
        return new Article(
                id,
                version,
                url,
                title,
                List.of(),
                publisher,
                published,
                Optional.empty(),
                language,
                source,
                fetched,
                text,
                passages,
                Article.Aside.of(notices));
    }

    private static List<Passage> lines(String text) {
        List<Passage> passages = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                passages.add(new Passage(passages.size(), start, start + line.length(), Passage.Kind.PARAGRAPH));
            }
            start += line.length() + 1;
        }
        return passages;
    }
}
