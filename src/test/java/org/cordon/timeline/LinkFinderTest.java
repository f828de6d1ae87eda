package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.CuratedEvent.LinkKind;
import org.cordon.corpus.CuratedEvent.StatedLink;
import org.cordon.corpus.EventType;
import org.junit.jupiter.api.Test;

class LinkFinderTest {

    private static final CuratedEvent DRAFT = World.event("draft", EventType.INVESTMENT_RULE)
            .acts("gov:ar-treasury")
            .on("place:bo")
            .date("announced 2031-02-02", "wire")
            .cues("capital draft", "资本规则草案")
            .citation("96 FR 12345")
            .build();

    private static final CuratedEvent LATER = World.event("later", EventType.INVESTMENT_RULE)
            .acts("gov:ar-treasury")
            .on("place:bo")
            .date("announced 2031-05-05", "wire")
            .build();

    private static final CuratedEvent ANSWER = World.event("answer", EventType.DIPLOMACY)
            .acts("gov:bo-trade")
            .on("place:ar")
            .date("announced 2031-05-05", "wire")
            .build();

    private static List<Link> links(List<CuratedEvent> curated, Annotation... annotations) {
        List<Link> links = new ArrayList<>();
        Timeline.of(curated, World.ENTITIES, List.of(annotations)).events().forEach(e -> links.addAll(e.links()));
        return links;
    }

    private static List<Link> said(String sentence) {
        return links(
                List.of(DRAFT, LATER, ANSWER), Marked.en("en", "2031-05-07").says(sentence));
    }

    @Test
    void aSentenceThatSuspendsAnEarlierActOfTheSameBodyLinksTheTwoWithItselfAsEvidence() {
        List<Link> links =
                said("On <announced 2031-05-05>May 5</> the <gov:ar-treasury>Treasury</> announced the suspension of"
                        + " the capital draft on investment in <place:bo>Borduria</>.");

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.DELAYS);
            assertThat(link.from() + " " + link.to()).isEqualTo("later draft");
            assertThat(link.evidence()).containsInstanceOf(Evidence.Quote.class);
            assertThat(link.proposed()).isFalse();
        });
    }

    @Test
    void aCitationOfTheEarlierDocumentIsTheBasisOfTheLink() {
        List<Link> links =
                said("The <gov:ar-treasury>Treasury</> on <announced 2031-05-05>May 5</> issued a rule on investment in"
                        + " <place:bo>Borduria</> that supersedes 96 FR 12345.");

        assertThat(links).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.SUPERSEDES);
            assertThat(link.basis()).contains("96 FR 12345");
        });
    }

    @Test
    void whomAnActTouchesAnswersItAndDoesNotAmendIt() {
        List<Link> links =
                said("<gov:bo-trade>The Trade Ministry</> on <announced 2031-05-05>May 5</> firmly opposed the"
                        + " capital draft of <place:ar>Arcadia</> and urged it to amend it.");

        assertThat(links).extracting(Link::kind).containsExactly(LinkKind.RESPONDS_TO);
    }

    @Test
    void aChineseSentenceLinksTheSameTwo() {
        List<Link> links = links(
                List.of(DRAFT, LATER),
                Marked.zh("zh", "2031-05-07")
                        .says("<gov:ar-treasury>财政部</><announced 2031-05-05>5月5日</>宣布撤销对<place:bo>博尔杜里亚</>的资本规则草案。"));

        assertThat(links).extracting(Link::kind).containsExactly(LinkKind.RESCINDS);
    }

    @Test
    void whatIsOnlyPossibleOrEarlierLinksNothing() {
        assertThat(said(
                        "The <gov:ar-treasury>Treasury</> may rescind the capital draft, people said on <announced 2031-05-05>May"
                                + " 5</>."))
                .isEmpty();
        assertThat(said(
                        "On <announced 2031-02-02>February 2</> the <gov:ar-treasury>Treasury</> issued the capital draft and"
                                + " withdrew other papers."))
                .isEmpty();
    }

    @Test
    void nothingSupersedesItselfInARound() {
        CuratedEvent one = World.event("one", EventType.INVESTMENT_RULE)
                .acts("gov:ar-treasury")
                .date("announced 2031-02-02", "wire")
                .link(new StatedLink(LinkKind.SUPERSEDES, "two", Optional.of("wire")))
                .build();
        CuratedEvent two = World.event("two", EventType.INVESTMENT_RULE)
                .acts("gov:ar-treasury")
                .date("announced 2031-03-02", "wire")
                .link(new StatedLink(LinkKind.SUPERSEDES, "one", Optional.of("wire")))
                .build();

        assertThat(links(List.of(one, two))).hasSize(1);
    }
}
