package org.cordon.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.annotate.Annotation;
import org.cordon.corpus.Article.Notice;
import org.cordon.corpus.Language;
import org.cordon.timeline.Origin.Ground.Kind;
import org.cordon.timeline.Origin.Relation;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final String[] STORY = {
        "<org:lumen>Lumen</> told developers on <announced 2031-05-06>May 6</> that accounts opened from <place:bo>Borduria</> will be closed within 45 days.",
        "The notice reached some 1,200 firms, among them <org:quill>Quill</>, which had spent 35 million crowns on the service since <stated 2029-03>March 2029</>.",
        "<gov:bo-trade>The Trade Ministry</> counted 27 complaints and asked <org:lumen>Lumen</> for an answer before <comment-close 2031-06-15>June 15</>.",
        "<org:quill>Quill</> said its own model would be ready by then and would cost 60% less for the 88 universities that depend on it."
    };

    private static final String[] STORY_IN_CHINESE = {
        "<org:lumen>流明</><announced 2031-05-06>5月6日</>通知开发者,来自<place:bo>博尔杜里亚</>的账号将在45天内关闭。",
        "通知发给约1200家企业,其中<org:quill>羽笔</>自<stated 2029-03>2029年3月</>以来已在该服务上花费3500万克朗。",
        "<gov:bo-trade>商务部</>收到27起投诉,要求<org:lumen>流明</>在<comment-close 2031-06-15>6月15日</>前答复。",
        "<org:quill>羽笔</>表示自家模型届时可用,对依赖它的88所大学便宜60%。"
    };

    private static final String[] SAME_NEWS_OTHER_WORDS = {
        "Accounts in <place:bo>Borduria</> are to be shut by <org:lumen>Lumen</>, according to a message seen on <announced 2031-05-06>May 6</>.",
        "Officials there were not pleased; a lawyer spoke of 3 ways to appeal, and <org:quill>Quill</> hoped for new customers."
    };

    private static Map<String, Origin> origins(Annotation... annotations) {
        return origins(Timeline.Meaning.NONE, annotations);
    }

    private static Map<String, Origin> origins(Timeline.Meaning meaning, Annotation... annotations) {
        List<Reading> readings = new ArrayList<>();
        for (Annotation annotation : annotations) {
            readings.add(new Reading(annotation));
        }
        return Origins.of(readings, new Likeness(meaning));
    }

    private static Relation relation(Map<String, Origin> origins, String article) {
        return origins.get(article).members().stream()
                .filter(m -> m.article().equals(article))
                .findFirst()
                .orElseThrow()
                .relation();
    }

    @Test
    void aReprintIsACopyOfTheEarlierArticle() {
        Map<String, Origin> origins = origins(
                Marked.en("b-first", "2031-05-07").says(STORY),
                Marked.en("a-reprint", "2031-05-09").says(STORY));

        assertThat(relation(origins, "a-reprint")).isEqualTo(Relation.COPY);
        assertThat(origins.get("a-reprint").id()).isEqualTo("b-first");
    }

    @Test
    void aShortenedReprintIsAPartialCopy() {
        Map<String, Origin> origins = origins(
                Marked.en("whole", "2031-05-09").says(STORY),
                Marked.en("short", "2031-05-07").says(STORY[0], STORY[1]));

        assertThat(relation(origins, "short")).isEqualTo(Relation.PARTIAL_COPY);
        assertThat(origins.get("short").id()).isEqualTo("whole");
    }

    @Test
    void aTranslationGoesBackToItsOriginal() {
        Map<String, Origin> origins = origins(
                Marked.zh("zh", "2031-05-07").says(STORY_IN_CHINESE),
                Marked.en("en", "2031-05-08").says(STORY));

        assertThat(relation(origins, "en")).isEqualTo(Relation.TRANSLATION);
        assertThat(origins.get("en").id()).isEqualTo("zh");
    }

    @Test
    void aCutTranslationIsPartialAndTheCopyWhateverItsDay() {
        Map<String, Origin> origins = origins(
                Marked.zh("zh", "2031-05-09").says(STORY_IN_CHINESE),
                Marked.en("en", "2031-05-07").says(STORY[0], STORY[1]));

        assertThat(relation(origins, "en")).isEqualTo(Relation.PARTIAL_TRANSLATION);
    }

    @Test
    void wordsLeftInTheOtherScriptTellTheCopy() {
        String[] leftOver = STORY.clone();
        leftOver[3] = leftOver[3] + " It offers a 替代方案.";

        Map<String, Origin> origins = origins(
                Marked.zh("zh", "2031-05-09").says(STORY_IN_CHINESE),
                Marked.en("en", "2031-05-07").says(leftOver));

        assertThat(origins.get("en").id()).isEqualTo("zh");
    }

    @Test
    void theSameNewsInOtherWordsIsAnotherOrigin() {
        Map<String, Origin> origins = origins(
                Marked.en("one", "2031-05-07").says(STORY),
                Marked.en("two", "2031-05-07").says(SAME_NEWS_OTHER_WORDS),
                Marked.zh("three", "2031-05-07").says(STORY_IN_CHINESE[2]));

        assertThat(List.copyOf(origins.values()).stream().map(Origin::id).distinct())
                .hasSize(3);
    }

    @Test
    void aCreditToAPublisherWhoseArticleIsHeldJoinsTheTwo() {
        Map<String, Origin> origins = origins(
                Marked.en("wire", "2031-05-07").by("Meridian Wire").says(SAME_NEWS_OTHER_WORDS),
                Marked.en("blog", "2031-05-08")
                        .notice(Notice.Kind.CREDIT, "TH (according to Meridian Wire)")
                        .says(
                                "<org:lumen>Lumen</> shuts accounts in <place:bo>Borduria</>; <org:quill>Quill</> is glad."));

        assertThat(relation(origins, "blog")).isEqualTo(Relation.CREDITED);
    }

    @Test
    void theSameFactsInSentencesThatSayOtherThingsAreTwoOrigins() {
        Annotation english = Marked.en("en", "2031-05-08").says(STORY);
        Annotation chinese = Marked.zh("zh", "2031-05-07").says(STORY_IN_CHINESE);

        assertThat(origins(unlike(), english, chinese).get("en").id()).isEqualTo("en");
        assertThat(origins(alike(), english, chinese).get("en").members())
                .filteredOn(m -> m.article().equals("en"))
                .singleElement()
                .satisfies(m -> assertThat(m.grounds())
                        .filteredOn(g -> g.kind() == Kind.MEANING)
                        .singleElement()
                        .satisfies(g -> assertThat(g.share()).isEqualTo(1)));
    }

    @Test
    void sentencesOfOneMeaningCountOnlyInOneOrder() {
        Annotation english = Marked.en("en", "2031-05-08").says(STORY);
        Annotation backwards = Marked.zh("zh", "2031-05-07")
                .says(STORY_IN_CHINESE[3], STORY_IN_CHINESE[2], STORY_IN_CHINESE[1], STORY_IN_CHINESE[0]);
        Likeness likeness = new Likeness(alike());

        assertThat(likeness.of(new Reading(english), new Reading(backwards)))
                .hasValueSatisfying(s -> assertThat(s.same()).isEqualTo(0.25));
    }

    /** Each sentence of the story has a direction of its own, which its translation shares. */
    private static Timeline.Meaning alike() {
        return (language, words) -> Optional.of(direction(words, 0));
    }

    /** No English sentence has the direction of a Chinese one. */
    private static Timeline.Meaning unlike() {
        return (language, words) -> Optional.of(direction(words, language == Language.ZH ? 4 : 0));
    }

    private static float[] direction(String words, int from) {
        List<String> marks = List.of("45", "35", "27", "60%");
        float[] vector = new float[8];
        for (int i = 0; i < marks.size(); i++) {
            if (words.contains(marks.get(i))) {
                vector[from + i] = 1;
            }
        }
        return vector;
    }

    @Test
    void aReprintOfATranslationGoesBackToTheSameText() {
        Map<String, Origin> origins = origins(
                Marked.zh("zh", "2031-05-07").says(STORY_IN_CHINESE),
                Marked.en("en", "2031-05-08").says(STORY),
                Marked.en("reprint", "2031-05-10").says(STORY));

        assertThat(origins.get("reprint").members()).hasSize(3);
        assertThat(origins.get("reprint").id()).isEqualTo("zh");
    }
}
