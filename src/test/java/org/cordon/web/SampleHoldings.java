package org.cordon.web;

import static org.cordon.web.Samples.announced;
import static org.cordon.web.Samples.cited;
import static org.cordon.web.Samples.effective;
import static org.cordon.web.Samples.event;
import static org.cordon.web.Samples.fact;
import static org.cordon.web.Samples.quote;
import static org.cordon.web.Samples.someone;
import static org.cordon.web.Samples.story;
import static org.cordon.web.Samples.with;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus.Problem;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.Entity;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.pipeline.SourceState;
import org.cordon.search.Query;
import org.cordon.search.Results;
import org.cordon.search.Selection;
import org.cordon.timeline.Conflict;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Origin;
import org.cordon.timeline.Timeline;
import org.cordon.timeline.TimelineOf;

/** A small timeline made by hand: one event in five reports and two languages, and some that only cite documents. */
final class SampleHoldings implements Holdings {

    static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

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

    private final Map<String, Article> articles =
            List.of(WIRE, ENGLISH, TECH, SIXTH).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    private final List<Entity> entities = List.of(
            someone("org:openai", "OpenAI", "OpenAI", "Open AI", "OpenAl"),
            someone("org:nvidia", "Nvidia", "英伟达", "NVIDIA", "輝達"),
            someone("org:asml", "ASML", "阿斯麦"),
            someone("org:zhipu", "Zhipu AI", "智谱", "Zhifu AI"),
            someone("gov:us-bis", "Bureau of Industry and Security", "美国商务部工业与安全局", "BIS"),
            someone("gov:us-treasury", "US Treasury", "美国财政部"),
            someone("gov:cn-mofcom", "Ministry of Commerce of China", "中国商务部", "MOFCOM"),
            someone("gov:nl", "Government of the Netherlands", "荷兰政府"),
            someone("place:cn", "China", "中国"),
            someone("place:us", "United States", "美国"),
            someone("place:nl", "Netherlands", "荷兰"),
            someone("place:it", "Italy", "意大利"),
            someone("law:ear", "Export Administration Regulations", "出口管理条例", "EAR"));
    private final Timeline timeline;

    SampleHoldings() {
        List<Event> events = new ArrayList<>(SampleEvents.others());
        events.add(stop());
        events.sort(Comparator.comparing((Event e) -> e.date().start()).reversed());
        Origin family = family();
        timeline = TimelineOf.events(events, Map.of("wire", family, "harbour", family), Map.of("api-stop-old", "api-stop"));
    }

    private static Origin family() {
        return new Origin(
                "wire",
                List.of(
                        new Origin.Member("wire", Origin.Relation.ORIGINAL, Optional.empty()),
                        new Origin.Member("harbour", Origin.Relation.PARTIAL_TRANSLATION, Optional.of("wire"))));
    }

    private static Event stop() {
        Evidence zh = quote(WIRE, ZH_STOP);
        Evidence en = quote(ENGLISH, EN_STOP);
        Evidence tech = quote(TECH, "The company will block calls from unsupported places on 9 July");
        Evidence letter = cited("letter", "OpenAI", Language.EN);
        Event base = event(
                "api-stop",
                EventType.API_ACCESS,
                "OpenAI stops API access from unsupported regions",
                "OpenAI 停止不受支持地区的接口访问",
                announced("2024-06-25"),
                effective("2024-07-09"));
        List<Conflict> conflicts = List.of(
                new Conflict(
                        "supported-countries",
                        CuratedEvent.ConflictKind.VALUE,
                        Optional.empty(),
                        List.of(
                                new Conflict.Claim(
                                        new Label("nearly 190 countries", "近190个国家"),
                                        List.of(quote(ENGLISH, NEARLY_190), quote(WIRE, "服务目前覆盖近190个国家"))),
                                new Conflict.Claim(
                                        new Label("188 countries", "188个国家"), List.of(quote(TECH, COUNT_188)))),
                        true),
                new Conflict(
                        "announced",
                        CuratedEvent.ConflictKind.DATE,
                        Optional.of(new Label("Evening in the United States is morning in China.", "美国的傍晚即中国的早晨。")),
                        List.of(
                                new Conflict.Claim(
                                        new Label("24 June", "6月24日"),
                                        List.of(quote(TECH, "Start-ups were told on Monday evening"))),
                                new Conflict.Claim(new Label("25 June", "6月25日"), List.of(zh))),
                        false));
        Event event = with(
                with(base, new Parties(List.of("org:openai"), List.of("place:cn"), List.of("org:zhipu")), "place:us"),
                List.of(zh, en, tech, letter),
                List.of(
                        family(),
                        new Origin(
                                "ledger",
                                List.of(new Origin.Member("ledger", Origin.Relation.ORIGINAL, Optional.empty())))),
                conflicts);
        When monday = When.day(When.Role.ANNOUNCED, LocalDate.of(2024, 6, 24))
                .anchored(new When.Anchor(LocalDate.of(2024, 6, 25), When.Anchor.Kind.PUBLICATION));
        return new Event(
                event.id(),
                event.type(),
                event.title(),
                new Label(
                        "The company wrote to developers that requests from places it does not serve will be refused.",
                        "该公司致信开发者，称将拒绝来自未提供服务地区的请求。"),
                event.parties(),
                event.jurisdiction(),
                List.of(
                        fact(announced("2024-06-25").in(ZoneId.of("Asia/Shanghai")), zh, letter),
                        fact(monday, tech),
                        fact(effective("2024-07-09"), zh, en, tech)),
                event.reports(),
                event.evidence(),
                event.origins(),
                event.conflicts(),
                event.links(),
                event.curated());
    }

    @Override
    public Timeline timeline() {
        return timeline;
    }

    @Override
    public Optional<Article> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    @Override
    public Optional<Article> article(String id, String version) {
        return article(id).filter(a -> a.version().equals(version));
    }

    @Override
    public List<Entity> entities() {
        return entities;
    }

    @Override
    public Optional<Entity> entity(String id) {
        return entities.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    @Override
    public Results search(Query query, LocalDate day) {
        return new SampleSearch(this).search(query);
    }

    @Override
    public Selection select(Query query, LocalDate day) {
        return new SampleSearch(this).select(query);
    }

    List<Article> articles() {
        return List.copyOf(articles.values());
    }

    @Override
    public List<SourceState> sources() {
        return SampleEvents.sources();
    }

    @Override
    public List<Problem> problems() {
        return List.of(new Problem(Path.of("corpus/events/2024.yml"), 12, "no such day: '2024-02-30'"));
    }

    @Override
    public boolean collecting() {
        return true;
    }

    @Override
    public Instant updated(Event event) {
        return Instant.parse("2024-06-30T10:00:00Z")
                .minus(Duration.ofDays(Math.floorMod(event.id().hashCode(), 30)));
    }

    @Override
    public LocalDate today() {
        return TODAY;
    }
}
