package org.cordon.brief;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.brief.Brief.Heading;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.CuratedEvent.Reference;
import org.cordon.corpus.Entity;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.corpus.Written;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Event.DatedFact;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Origin.Member;

/** A small made-up world: the firm Lumen closes its interface to the land of Arcady, as two papers tell it. */
final class Sample {

    static final LocalDate DAY = LocalDate.of(2031, 5, 10);
    static final String ENGLISH = "Lumen said on Monday that it would close its interface to Arcady from 1 June.";
    static final String CHINESE = "流明公司周一表示，自6月1日起对阿卡迪亚关闭接口，涉及“昇腾”用户。";

    final Map<String, Article> articles = new HashMap<>();
    final Map<String, Entity> entities = new HashMap<>();

    Sample() {
        entities.put("org:lumen", Examples.entity("org:lumen", "Lumen", "流明公司"));
        entities.put("place:arcady", Examples.entity("place:arcady", "Arcady", "阿卡迪亚"));
    }

    Briefer briefer() {
        return Briefer.of(id -> Optional.ofNullable(articles.get(id)), id -> Optional.ofNullable(entities.get(id)));
    }

    static Heading heading(Language language) {
        String title = language == Language.ZH ? "流明公司与阿卡迪亚" : "Lumen and Arcady";
        return new Heading(title, "q=Lumen&type=api-access", DAY, language, Optional.empty());
    }

    /** Two papers, one page that is only cited, and a disagreement between the papers. */
    Event closing() {
        Evidence.Quote english = quote(article("en-1", "https://herald.example/a", "Lumen leaves", ENGLISH), ENGLISH);
        Evidence.Quote chinese = quote(article("zh-1", "https://bao.example/b", "流明离开", CHINESE), CHINESE);
        Evidence cited = cited("https://lumen.example/notice", "Notice to customers", "Lumen");
        Conflict conflict = new Conflict(
                "users",
                ConflictKind.VALUE,
                Optional.of(new Label("Only one paper names them.", "只有一家报纸提到。")),
                List.of(
                        new Conflict.Claim(new Label("all users", "所有用户"), List.of(english)),
                        new Conflict.Claim(new Label("users of Ascend", "“昇腾”用户"), List.of(chinese))),
                false);
        return event(
                "closing",
                new Label("Lumen closes its interface to Arcady", "流明公司对阿卡迪亚关闭接口"),
                List.of(english, chinese, cited),
                List.of(conflict));
    }

    /** An event of May 2031, effective 1 June, with the evidence given for all of it. */
    Event event(String id, Label title, List<Evidence> evidence, List<Conflict> conflicts) {
        When announced = When.parse(When.Role.ANNOUNCED, "2031-05");
        When effective = When.parse(When.Role.EFFECTIVE, "2031-06-01");
        return new Event(
                id,
                EventType.API_ACCESS,
                title,
                new Label("From June customers in Arcady lose the interface.", "自6月起，阿卡迪亚的客户不能再用该接口。"),
                new Parties(List.of("org:lumen"), List.of("place:arcady"), List.of()),
                "place:arcady",
                List.of(
                        new DatedFact(announced, evidence, true, Optional.empty()),
                        new DatedFact(effective, evidence, false, Optional.empty())),
                List.of(),
                evidence,
                origins(evidence),
                conflicts,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static List<Origin> origins(List<Evidence> evidence) {
        Map<String, Origin> origins = new LinkedHashMap<>();
        for (Evidence item : evidence) {
            if (item instanceof Evidence.Quote q) {
                Member original = Member.original(q.article());
                origins.put(q.article(), new Origin(q.article(), List.of(original)));
            }
        }
        return List.copyOf(origins.values());
    }

    /** Keeps an article of one passage. */
    Article article(String id, String address, String title, String text) {
        boolean chinese = id.startsWith("zh");
        Article article = Written.of(id, text)
                .at(address)
                .titled(title)
                .by(chinese ? "阿卡迪亚日报" : "The Herald")
                .on("2031-05-05")
                .in(chinese ? Language.ZH : Language.EN)
                .article();
        articles.put(id, article);
        return article;
    }

    static Evidence.Quote quote(Article article, String words) {
        int start = article.text().indexOf(words);
        return new Evidence.Quote(
                article.id(), article.version(), 0, start, start + words.length(), article.language(), words);
    }

    static Evidence cited(String address, String title, String publisher) {
        return new Evidence.Cited(new Reference(
                "k", URI.create(address), title, publisher, Language.EN, Optional.of(LocalDate.of(2031, 5, 4))));
    }
}
