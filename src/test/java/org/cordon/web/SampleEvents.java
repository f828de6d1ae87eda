package org.cordon.web;

import static org.cordon.web.Samples.announced;
import static org.cordon.web.Samples.effective;
import static org.cordon.web.Samples.ended;
import static org.cordon.web.Samples.event;
import static org.cordon.web.Samples.linked;
import static org.cordon.web.Samples.with;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.Source;
import org.cordon.corpus.When;
import org.cordon.pipeline.SourceState;
import org.cordon.pipeline.SourceState.Pulse;
import org.cordon.timeline.Event;

/** Hand-made events that only cite documents, of every precision and status; and sources in every state. */
final class SampleEvents {

    private static final List<Event> OTHERS = List.of(
            linked(
                    event(
                            "chips-2023",
                            EventType.EXPORT_CONTROL,
                            new Label("Second round of rules on advanced chips", "先进芯片规则第二轮收紧"),
                            announced("2023-10-17"),
                            effective("2023-11-17")),
                    CuratedEvent.LinkKind.AMENDS,
                    "chips-2022",
                    "88 FR 73458"),
            event(
                    "chips-2022",
                    EventType.EXPORT_CONTROL,
                    new Label("First rules on advanced computing chips", "先进计算芯片规则首次出台"),
                    announced("2022-10-07"),
                    effective("2022-10-12")),
            with(
                    event(
                            "outbound-draft",
                            EventType.INVESTMENT_RULE,
                            new Label("Treasury drafts a rule on outbound investment in AI", "财政部就对外人工智能投资拟定规则"),
                            announced("2024-06-21"),
                            When.parse(When.Role.COMMENT_CLOSE, "2024-08-04")),
                    new Parties(List.of("gov:us-treasury"), List.of("place:cn"), List.of()),
                    "place:us"),
            with(
                    event(
                            "dutch-licence",
                            EventType.LICENCE_ACTION,
                            new Label("Licence for two lithography systems partly withdrawn", "两型光刻机许可部分撤回"),
                            announced("2024-01-01").about()),
                    new Parties(List.of("gov:nl"), List.of("org:asml"), List.of()),
                    "place:nl"),
            with(
                    event(
                            "gallium",
                            EventType.COUNTER_MEASURE,
                            new Label("Licences required to export gallium and germanium", "镓、锗出口须经许可"),
                            announced("2023-07-03"),
                            effective("2023-08-01")),
                    new Parties(List.of("gov:cn-mofcom"), List.of(), List.of()),
                    "place:cn"),
            ended(
                    with(
                            event(
                                    "italy-chatbot",
                                    EventType.PRODUCT_BAN,
                                    new Label("Chatbot suspended over personal data", "聊天机器人因个人数据被暂停"),
                                    announced("2023-03-31"),
                                    effective("2023-03-31")),
                            new Parties(List.of(), List.of("org:openai"), List.of()),
                            "place:it"),
                    "2023-04-28",
                    CuratedEvent.Ending.RESCINDED),
            with(
                    event(
                            "chip-reply",
                            EventType.COMPANY_RESPONSE,
                            new Label("Chip maker readies a slower part for the Chinese market", "芯片厂商为中国市场准备降速型号"),
                            announced("2023-11")),
                    new Parties(List.of("org:nvidia"), List.of(), List.of()),
                    "place:us"),
            event(
                    "guidance-q2",
                    EventType.GUIDANCE,
                    new Label("Questions and answers on the chip rules", "芯片规则问答"),
                    announced("2024-Q2")),
            event(
                    "standards-year",
                    EventType.STANDARDS,
                    new Label("Committee named for the safety of frontier models", "成立前沿模型安全委员会"),
                    announced("2023")),
            event(
                    "entity-list",
                    EventType.ENTITY_LISTING,
                    new Label("Thirteen developers of chips added to the list", "十三家芯片研发企业列入清单"),
                    announced("2023-10-17")));

    private static final Pulse SILENT =
            new Pulse(Optional.of(Instant.parse("2024-03-01T00:00:00Z")), Optional.of(Duration.ofHours(6)), 0, true);

    private SampleEvents() {}

    static List<Event> others() {
        return OTHERS;
    }

    static List<SourceState> sources() {
        Instant visited = Instant.parse("2024-07-01T06:00:00Z");
        Optional<Instant> next = Optional.of(visited.plus(Duration.ofHours(6)));
        Source gazette = source("gazette", new Label("Official Gazette", "官方公报"), Source.Kind.GOVERNMENT, true);
        Source harbour = source("harbour", new Label("Harbour Daily", "港湾日报"), Source.Kind.PRESS, true);
        Source mirror = source("mirror", new Label("Reader’s Mirror", "读者镜报"), Source.Kind.REPOST, false);
        Source lantern = source("lantern", new Label("The Lantern", "灯笼报"), Source.Kind.PRESS, true);
        Optional<Instant> then = Optional.of(visited);
        Optional<String> silence =
                Optional.of("https://harbour.example/1 robots.txt cannot be read: answered with HTTP 503");
        return List.of(
                new SourceState(gazette, then, then, next, 12, 1, Optional.empty(), Pulse.UNKNOWN),
                new SourceState(harbour, then, Optional.empty(), next, 0, 0, silence, Pulse.UNKNOWN),
                new SourceState(
                        mirror,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        Optional.empty(),
                        Pulse.UNKNOWN),
                new SourceState(lantern, then, then, next, 3, 0, Optional.empty(), SILENT));
    }

    private static Source source(String id, Label name, Source.Kind kind, boolean enabled) {
        return new Source(
                id,
                name,
                URI.create("https://" + id + ".example/feed.xml"),
                Optional.empty(),
                Source.Format.FEED,
                Optional.empty(),
                kind,
                Language.EN,
                "place:us",
                Optional.of(Duration.ofHours(6)),
                enabled,
                Optional.empty());
    }
}
