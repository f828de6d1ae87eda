package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.annotate.Annotated;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent;
import org.junit.jupiter.api.Test;

/** What is remembered of articles gives the timeline that reading all of them again would give. */
class ReadingsTest {

    private static final Annotation DAILY = Marked.en("daily", "2031-05-08")
            .says(
                    "<org:lumen>Lumen</> announced on <announced 2031-05-06>May 6</> that it will block <prod:lumen-api>API</> traffic"
                            + " from <place:bo>Borduria</> starting <effective 2031-06-01>June 1</>.");

    private static final Annotation HERALD = Marked.en("herald", "2031-05-07")
            .says(
                    "Starting from <effective 2031-06-01>June 1</>, <org:lumen>Lumen</> will cut off developers in <place:bo>Borduria</>."
                            + " | The company supports 188 countries for its <prod:lumen-api>API</>, <place:bo>Borduria</> excluded.");

    private static final Annotation HERALD_LATER = Marked.en("herald", "2031-05-07")
            .says(
                    "<org:lumen>Lumen</> said on <announced 2031-05-06>May 6</> that it will block <prod:lumen-api>API</> traffic"
                            + " from <place:bo>Borduria</> starting <effective 2031-06-02>June 2</>.");

    private static final Annotation CHENBAO = Marked.zh("chenbao", "2031-05-07")
            .says(
                    "<org:lumen>流明</>在<announced 2031-05-06>5月6日</>宣布,将从<effective 2031-06-01>6月1日</>起阻止来自<place:bo>博尔杜里亚</>的接口流量。");

    private static final Annotation OTHER = Marked.en("other", "2031-07-04")
            .says(
                    "On <announced 2031-07-03>July 3</> <place:bo>Borduria</>'s <gov:bo-trade>Trade Ministry</> imposed export controls"
                            + " on advanced AI chips.");

    private static final Annotation LONG =
            Marked.en("long", "2031-05-07").says("Nothing happens. | ".repeat(40_000) + "All is quiet.");

    private static final Annotation ORIGINAL = told("original", "2031-05-07", "2031-05-06");

    /** The same a fortnight later: its Tuesday is that of the original. */
    private static final Annotation COPY = told("copy", "2031-05-21", "2031-05-20");

    private static Annotation told(String id, String published, String tuesday) {
        return Marked.en(id, published)
                .says(
                        "<org:lumen>Lumen</> announced on <announced " + tuesday + " " + published
                                + ">Tuesday</> that it will block"
                                + " <prod:lumen-api>API</> traffic from <place:bo>Borduria</>, and said that nobody who had paid for a"
                                + " year in advance would be left without what had been bought, whatever the lawyers made of it.");
    }

    private static final List<CuratedEvent> CURATED = List.of(World.BLOCK, World.RULE, World.REACTION);

    /** Tells which articles were asked for. */
    private record Counting(Annotated all, List<String> read) implements Annotated {

        static Counting of(Annotation... annotations) {
            return new Counting(Annotated.of(List.of(annotations)), new ArrayList<>());
        }

        @Override
        public Collection<Article.Head> heads() {
            return all.heads();
        }

        @Override
        public Optional<Article.Head> head(String article) {
            return all.head(article);
        }

        @Override
        public String digest(Article.Head article) {
            return all.digest(article);
        }

        @Override
        public Annotation annotation(Article.Head article) {
            synchronized (read) {
                read.add(article.id());
            }
            return all.annotation(article);
        }
    }

    private final Timeline.Curated curated = Timeline.Curated.of(CURATED, World.ENTITIES);

    private void same(Annotation... annotations) {
        Timeline remembered = curated.with(Counting.of(annotations), List.of());
        Timeline anew = Timeline.of(CURATED, World.ENTITIES, List.of(annotations));
        assertThat(remembered.events()).isEqualTo(anew.events());
        for (Annotation annotation : annotations) {
            assertThat(remembered.origin(annotation.article().id()))
                    .isEqualTo(anew.origin(annotation.article().id()));
        }
    }

    @Test
    void articlesThatComeChangeAndGoGiveTheTimelineOfThoseThatAreThere() {
        same(DAILY);
        same(DAILY, HERALD);
        same(DAILY, HERALD, CHENBAO);
        same(DAILY, HERALD_LATER, CHENBAO, OTHER);
        same(HERALD_LATER, OTHER);
        same(DAILY, HERALD, OTHER);
        same();
    }

    @Test
    void oneArticleMoreIsTheOnlyOneThatIsRead() {
        curated.with(Counting.of(DAILY, HERALD, CHENBAO, LONG), List.of());
        Counting more = Counting.of(DAILY, HERALD, CHENBAO, LONG, OTHER);
        assertThat(curated.with(more, List.of()).eventsOf("other")).hasSize(1);
        assertThat(more.read()).containsOnly("other");

        Counting changed = Counting.of(DAILY, HERALD_LATER, CHENBAO, LONG, OTHER);
        Timeline later = curated.with(changed, List.of());
        assertThat(changed.read()).doesNotContain("other", "long");
        assertThat(later.event("lumen-block").orElseThrow().conflicts())
                .extracting(Conflict::slot)
                .contains("effective");
    }

    /** What would lie in a file. */
    private record Files(Map<String, byte[]> kept) implements Timeline.Keeping {

        static Files empty() {
            return new Files(new ConcurrentHashMap<>());
        }

        @Override
        public Optional<byte[]> of(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void keep(String key, byte[] bytes) {
            kept.put(key, bytes);
        }
    }

    private static Timeline started(List<CuratedEvent> curated, Timeline.Keeping kept, Counting articles) {
        return Timeline.Curated.of(curated, World.ENTITIES, Timeline.Meaning.NONE, kept)
                .with(articles, List.of());
    }

    @Test
    void whatIsKeptGivesTheSameTimelineAfterARestart() {
        Annotation[] all = {DAILY, HERALD, CHENBAO, OTHER, LONG, ORIGINAL, COPY};
        Timeline anew = Timeline.of(CURATED, World.ENTITIES, List.of(all));
        Files kept = Files.empty();
        assertThat(started(CURATED, kept, Counting.of(all)).events()).isEqualTo(anew.events());
        assertThat(kept.kept()).hasSizeGreaterThan(all.length);

        Counting again = Counting.of(all);
        Timeline recalled = started(CURATED, kept, again);
        assertThat(recalled.events()).isEqualTo(anew.events());
        assertThat(recalled.origin("copy")).isEqualTo(anew.origin("copy"));
        assertThat(recalled.origin("copy").orElseThrow().id()).isEqualTo("original");
        assertThat(again.read()).doesNotContain("long");
    }

    @Test
    void whatIsKeptForOtherCuratedEventsIsJoinedAnew() {
        Files kept = Files.empty();
        started(CURATED, kept, Counting.of(DAILY, HERALD, OTHER, LONG));
        List<CuratedEvent> fewer = List.of(World.RULE, World.REACTION);
        Counting again = Counting.of(DAILY, HERALD, OTHER, LONG);
        assertThat(started(fewer, kept, again).events())
                .isEqualTo(Timeline.of(fewer, World.ENTITIES, List.of(DAILY, HERALD, OTHER, LONG))
                        .events());
        assertThat(again.read()).contains("daily", "other").doesNotContain("long");
    }

    @Test
    void whatIsTornIsReadAgain() {
        Annotation[] all = {DAILY, HERALD, CHENBAO, OTHER};
        Timeline anew = Timeline.of(CURATED, World.ENTITIES, List.of(all));
        Files kept = Files.empty();
        started(CURATED, kept, Counting.of(all));
        for (int length : new int[] {0, 1, 7, 40, 120}) {
            kept.kept().replaceAll((key, bytes) -> Arrays.copyOf(bytes, Math.min(length, bytes.length)));
            assertThat(started(CURATED, kept, Counting.of(all)).events()).isEqualTo(anew.events());
            kept.kept().replaceAll((key, bytes) -> {
                byte[] garbage = new byte[60];
                Arrays.fill(garbage, (byte) length);
                return garbage;
            });
            assertThat(started(CURATED, kept, Counting.of(all)).events()).isEqualTo(anew.events());
        }
    }
}
