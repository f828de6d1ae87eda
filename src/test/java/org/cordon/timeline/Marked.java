package org.cordon.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;
import org.cordon.annotate.Sentence;
import org.cordon.corpus.Article;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.Language;
import org.cordon.corpus.Passage;
import org.cordon.corpus.When;
import org.cordon.corpus.When.Role;
import org.cordon.corpus.Written;

/**
 * An annotated article written by hand: {@code <org:acme>Acme</>} names an entity, {@code <announced 2031-05-06>6 May</>} a
 * date, a third word in it the day that it was reckoned from; {@code |} ends a sentence, each string is a passage.
 */
record Marked(String id, Language language, Optional<LocalDate> day, Optional<String> publisher, List<Notice> notices) {

    private static final Pattern MARK = Pattern.compile("<([^<>]+)>([^<>]*)</>");

    static Marked en(String id, String day) {
        return new Marked(id, Language.EN, Optional.of(LocalDate.parse(day)), Optional.empty(), List.of());
    }

    static Marked zh(String id, String day) {
        return new Marked(id, Language.ZH, Optional.of(LocalDate.parse(day)), Optional.empty(), List.of());
    }

    Marked undated() {
        return new Marked(id, language, Optional.empty(), publisher, notices);
    }

    Marked by(String name) {
        return new Marked(id, language, day, Optional.of(name), notices);
    }

    Marked notice(Notice.Kind kind, String text) {
        return new Marked(id, language, day, publisher, List.of(new Notice(kind, text)));
    }

    Annotation says(String... marked) {
        StringBuilder text = new StringBuilder();
        List<Passage> passages = new ArrayList<>();
        List<Sentence> sentences = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        List<DateMention> dates = new ArrayList<>();
        for (String passage : marked) {
            int index = passages.size();
            int start = text.isEmpty() ? 0 : text.append('\n').length();
            for (String sentence : passage.split("\\|")) {
                int from = text.length();
                Matcher m = MARK.matcher(sentence.strip());
                int last = 0;
                while (m.find()) {
                    text.append(sentence.strip(), last, m.start());
                    int at = text.length();
                    text.append(m.group(2));
                    mark(m.group(1), new Sentence(at, text.length(), index), mentions, dates);
                    last = m.end();
                }
                text.append(sentence.strip().substring(last));
                sentences.add(new Sentence(from, text.length(), index));
                text.append(language == Language.EN ? " " : "");
            }
            text.setLength(sentences.getLast().end());
            passages.add(new Passage(index, start, text.length(), Passage.Kind.PARAGRAPH));
        }
        return new Annotation(article(text.toString(), passages), sentences, mentions, dates);
    }

    private static void mark(String tag, Sentence span, List<Mention> mentions, List<DateMention> dates) {
        String[] words = tag.split(" ");
        if (words.length == 1) {
            mentions.add(new Mention(tag, span.start(), span.end(), span.passage()));
            return;
        }
        Role role = Role.valueOf(words[0].toUpperCase().replace('-', '_'));
        When when = When.parse(role, words[1]);
        dates.add(new DateMention(
                words.length > 2
                        ? when.anchored(new When.Anchor(LocalDate.parse(words[2]), When.Anchor.Kind.PUBLICATION))
                        : when,
                span.start(),
                span.end(),
                span.passage()));
    }

    private Article article(String text, List<Passage> passages) {
        Written article = Written.of(id, text).cut(passages).in(language).noting(notices);
        publisher.ifPresent(article::by);
        day.ifPresent(article::on);
        return article.article();
    }
}
