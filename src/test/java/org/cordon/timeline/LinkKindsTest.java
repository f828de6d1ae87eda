package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of link, from a sentence in each language, to acts people wrote down and to acts that only articles tell. */
class LinkKindsTest {

    private static final CuratedEvent ORDER = World.event("order", EventType.EXPORT_CONTROL)
            .acts("gov:ar-treasury")
            .on("place:bo")
            .date("announced 2031-02-02", "wire")
            .cues("chip order", "芯片令")
            .citation("EO 14999; 15 CFR Part 799; 商务部公告2031年第46号; H.R. 9447; 96 FR 12345")
            .build();

    private static final CuratedEvent LATER = World.event("later", EventType.EXPORT_CONTROL)
            .acts("gov:ar-treasury")
            .on("place:bo")
            .date("announced 2031-05-05", "wire")
            .cues("spring package", "春季方案")
            .build();

    private static final CuratedEvent ANSWER = World.event("answer", EventType.COUNTER_MEASURE)
            .acts("gov:bo-trade")
            .on("place:ar")
            .date("announced 2031-05-05", "wire")
            .cues("spring answer", "春季回应")
            .build();

    private static List<Link> links(List<CuratedEvent> curated, Annotation... annotations) {
        List<Link> links = new ArrayList<>();
        Timeline.of(curated, World.ENTITIES, List.of(annotations)).events().forEach(e -> links.addAll(e.links()));
        return links;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            AMENDS      | amends the chip order          | 修订芯片令
            SUPERSEDES  | replaces the chip order        | 取代芯片令
            RESCINDS    | rescinds the chip order        | 废止芯片令
            DELAYS      | postpones the chip order       | 推迟芯片令
            IMPLEMENTS  | implements the chip order      | 落实芯片令
            AMENDS      | amends EO 14999                | 修改第14999号行政令
            SUPERSEDES  | supersedes 96 FR 12345         | 取代《联邦公报》第96卷第12345页的规则
            RESCINDS    | repeals H.R. 9447              | 撤销众议院第9447号法案
            DELAYS      | suspends Notice No. 46 of 2031 | 暂停实施商务部公告2031年第46号
            IMPLEMENTS  | carries out 15 CFR 799.3       | 依据《联邦法规》第15编第799部分
            """)
    void aSentenceInEachLanguageLinksALaterActToTheEarlierOne(LinkKind kind, String en, String zh) {
        Annotation english = Marked.en("en", "2031-05-06")
                .says(
                        "On <announced 2031-05-05>May 5</> the <gov:ar-treasury>Treasury</> announced export controls on chips for"
                                + " <place:bo>Borduria</>, a spring package that " + en + ".");
        Annotation chinese = Marked.zh("zh", "2031-05-06")
                .says("<gov:ar-treasury>财政部</><announced 2031-05-05>5月5日</>宣布对<place:bo>博尔杜里亚</>实施芯片出口管制的春季方案," + zh
                        + "。");

        for (Annotation said : List.of(english, chinese)) {
            assertThat(links(List.of(ORDER, LATER), said)).singleElement().satisfies(link -> {
                assertThat(link.kind()).isEqualTo(kind);
                assertThat(link.from() + " " + link.to()).isEqualTo("later order");
                assertThat(link.evidence()).containsInstanceOf(Evidence.Quote.class);
            });
        }
    }

    @Test
    void anAnswerInEachLanguageRespondsToTheActThatHitIt() {
        Annotation english = Marked.en("en", "2031-05-06")
                .says(
                        "In response to the chip order of <place:ar>Arcadia</>, the <gov:bo-trade>Trade Ministry</> announced on"
                                + " <announced 2031-05-05>May 5</> a spring answer with export controls.");
        Annotation chinese = Marked.zh("zh", "2031-05-06")
                .says("针对<place:ar>阿卡迪亚</>的芯片令,<gov:bo-trade>商务部</><announced 2031-05-05>5月5日</>宣布春季回应,实施出口管制反制。");

        for (Annotation said : List.of(english, chinese)) {
            assertThat(links(List.of(ORDER, ANSWER), said)).singleElement().satisfies(link -> {
                assertThat(link.kind()).isEqualTo(LinkKind.RESPONDS_TO);
                assertThat(link.from() + " " + link.to()).isEqualTo("answer order");
            });
        }
    }

    private static final Annotation FIRST = Marked.en("first", "2031-03-04")
            .says(
                    "On <announced 2031-03-03>March 3</> the <gov:ar-treasury>Treasury</> imposed export controls on AI chips"
                            + " for <place:bo>Borduria</>, set out in Notice No. 12 of 2031.");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            suspended Notice No. 12 of 2031                              | DELAYS
            rescinded the rule of <stated 2031-03-03>March 3</>          | RESCINDS
            """)
    void theEarlierActMayBeOneThatOnlyArticlesTell(String what, LinkKind kind) {
        Annotation second = Marked.en("second", "2031-06-11")
                .says(
                        "On <announced 2031-06-10>June 10</> the <gov:ar-treasury>Treasury</> lifted export controls on AI chips"
                                + " for <place:bo>Borduria</> and " + what + ".");

        List<Event> events =
                Timeline.of(List.of(), World.ENTITIES, List.of(FIRST, second)).events();

        assertThat(events).hasSize(2);
        assertThat(events.getFirst().links()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(kind);
            assertThat(link.to()).isEqualTo(events.getLast().id());
        });
    }

    @Test
    void aCuratedActMayBearOnOneThatOnlyArticlesTell() {
        Annotation second = Marked.zh("second", "2031-05-06")
                .says("<gov:ar-treasury>财政部</><announced 2031-05-05>5月5日</>宣布对<place:bo>博尔杜里亚</>芯片出口管制的春季方案,"
                        + "废止公告2031年第12号。");

        assertThat(links(List.of(LATER), FIRST, second)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.RESCINDS);
            assertThat(link.from()).isEqualTo("later");
            assertThat(link.to()).startsWith("x-");
            assertThat(link.basis()).contains("公告2031年第12号");
        });
    }
}
