package org.cordon.web;

import static org.cordon.web.Samples.announced;
import static org.cordon.web.Samples.cited;
import static org.cordon.web.Samples.effective;
import static org.cordon.web.Samples.fact;
import static org.cordon.web.Samples.quote;
import static org.cordon.web.Samples.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.corpus.When;
import org.cordon.corpus.Written;
import org.cordon.pipeline.Kept.Watch;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;

/** One event in three reports, two languages and two origins, with two disputes; and the articles that report it. */
final class SampleStop {

    private static final String NEARLY_190 = "The service now reaches nearly 190 countries";
    private static final String COUNT_188 = "Of 188 countries on the company’s list, the Chinese mainland is not one";
    private static final String ZH_STOP = "自7月9日起，将停止不受支持地区的接口访问";
    private static final String EN_STOP = "From 9 July it will cut API traffic from regions it does not support";

    private static final Article WIRE = story(
            "wire",
            Language.ZH,
            "东方通讯",
            "模型公司通知用户停用接口",
            "周二上午，多名开发者收到一封来信。信中写道，" + ZH_STOP + "。",
            "服务目前覆盖近190个国家，名单未见变化。",
            "图注：发布会现场。");
    private static final Article ENGLISH = story(
            "harbour",
            Language.EN,
            "Harbour Daily",
            "Model maker tells users their keys will stop",
            "Developers received a letter on Tuesday. " + EN_STOP + ", the letter says.",
            "A spokesman declined to comment.",
            NEARLY_190 + ", the newspaper adds.");
    private static final Article TECH = story(
            "ledger",
            Language.EN,
            "The Ledger",
            "What the API cut means for start-ups",
            "Start-ups were told on Monday evening. The company will block calls from unsupported places on 9 July.",
            COUNT_188 + ".");
    private static final Article SIXTH =
            story("unread", Language.EN, "Weekly", "Nothing of note", "Nothing happened here.");

    /** The first version of the English report: another weekday, one passage less, one more. */
    static final Article EARLIER = Written.of(
                    "harbour",
                    "Developers received a letter on Monday. " + EN_STOP + ", the letter says.\n"
                            + "A spokesman declined to comment.\n"
                            + "The company <script>alert(1)</script> was founded in a garage.")
            .version("v0harbour")
            .at("https://harbour.example/news/1")
            .titled("Model maker tells users their keys will stop")
            .by("Harbour Daily")
            .on("2024-06-25")
            .fetched("2024-06-25T08:30:00Z")
            .article();

    /** A page watched in two captures, of which the later lacks a sentence. */
    static Watch watch(Source source) {
        Article.Digest digest = Article.Digest.of(new byte[] {1});
        Difference.Row gone = new Difference.Row(
                2, EARLIER.passages().get(2).start(), EARLIER.text().length(), List.of());
        return new Watch(
                source,
                List.of(
                        new Watch.Seen(EARLIER.fetched(), new Article.Capture("a.warc.gz", 0, digest), 1, true),
                        new Watch.Seen(ENGLISH.fetched(), new Article.Capture("a.warc.gz", 99, digest), 2, true)),
                List.of(EARLIER, ENGLISH),
                List.of(new Difference(source, EARLIER, ENGLISH, List.of(gone), List.of())));
    }

    private static final Article RULE = story("rule", Language.EN, "Gazette", "Lamp controls", "Lamps are controlled.")
            .told(
                    "Lamp controls",
                    Optional.empty(),
                    Optional.of(new Article.Official(
                            "federal-register",
                            "2031-00417",
                            "Proposed Rule",
                            Optional.of("96 FR 1234"),
                            List.of("Lamp Bureau", "Office of Oil"),
                            List.of(),
                            List.of(When.parse(When.Role.COMMENT_CLOSE, "2031-06-16")))));

    static final List<Article> ARTICLES = List.of(WIRE, ENGLISH, TECH, SIXTH, RULE);

    private static final Evidence ZH = quote(WIRE, ZH_STOP);
    private static final Evidence EN = quote(ENGLISH, EN_STOP);
    private static final Evidence STOP = quote(TECH, "The company will block calls from unsupported places on 9 July");
    private static final Evidence LETTER = cited("letter", "OpenAI", Language.EN);
    private static final When MONDAY = When.day(When.Role.ANNOUNCED, LocalDate.of(2024, 6, 24))
            .anchored(new When.Anchor(LocalDate.of(2024, 6, 25), When.Anchor.Kind.PUBLICATION));

    private SampleStop() {}

    static Event event() {
        return new Event(
                "api-stop",
                EventType.API_ACCESS,
                new Label("OpenAI stops API access from unsupported regions", "OpenAI 停止不受支持地区的接口访问"),
                new Label(
                        "The company wrote to developers that requests from places it does not serve will be refused.",
                        "该公司致信开发者，称将拒绝来自未提供服务地区的请求。"),
                new Parties(List.of("org:openai"), List.of("place:cn"), List.of("org:zhipu")),
                "place:us",
                List.of(
                        fact(announced("2024-06-25").in(ZoneId.of("Asia/Shanghai")), ZH, LETTER),
                        fact(MONDAY, STOP),
                        fact(effective("2024-07-09"), ZH, EN, STOP)),
                List.of(),
                List.of(ZH, EN, STOP, LETTER),
                List.of(family(), alone()),
                List.of(countries(), day()),
                List.of(),
                Optional.empty(),
                List.of());
    }

    static Origin family() {
        return new Origin(
                "wire",
                List.of(
                        Origin.Member.original("wire"),
                        new Origin.Member(
                                "harbour",
                                Origin.Relation.PARTIAL_TRANSLATION,
                                Optional.of("wire"),
                                List.of(new Origin.Ground(Origin.Ground.Kind.FACTS, 0.83, Optional.empty())))));
    }

    private static Origin alone() {
        return new Origin("ledger", List.of(Origin.Member.original("ledger")));
    }

    private static Conflict countries() {
        return new Conflict(
                "supported-countries",
                CuratedEvent.ConflictKind.VALUE,
                Optional.empty(),
                List.of(
                        new Conflict.Claim(
                                new Label("nearly 190 countries", "近190个国家"),
                                List.of(quote(ENGLISH, NEARLY_190), quote(WIRE, "服务目前覆盖近190个国家"))),
                        new Conflict.Claim(new Label("188 countries", "188个国家"), List.of(quote(TECH, COUNT_188)))),
                true);
    }

    private static Conflict day() {
        return new Conflict(
                "announced",
                CuratedEvent.ConflictKind.DATE,
                Optional.of(new Label("Evening in the United States is morning in China.", "美国的傍晚即中国的早晨。")),
                List.of(
                        new Conflict.Claim(
                                new Label("24 June", "6月24日"),
                                List.of(quote(TECH, "Start-ups were told on Monday evening"))),
                        new Conflict.Claim(new Label("25 June", "6月25日"), List.of(ZH))),
                false);
    }
}
