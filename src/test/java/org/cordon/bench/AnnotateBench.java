package org.cordon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.cordon.annotate.Annotation;
import org.cordon.annotate.Annotator;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.CuratedEvent;
import org.cordon.corpus.Written;
import org.cordon.timeline.Timeline;
import org.junit.jupiter.api.Test;

/** What it costs to annotate one article of 600 words, for each 1 that OpenNLP's tokenisation of it alone costs. */
class AnnotateBench {

    private static final String PARAGRAPH =
            "The ministry said on Tuesday that exporters must ask for a licence before they"
                    + " ship advanced chips to buyers abroad. Nvidia told its customers in a letter that sales of the H20 to China"
                    + " would stop on July 9, 2025, and that orders already paid for would be returned. An official of the Commerce"
                    + " Department declined to say how many licences had been granted since January. Analysts expect that the"
                    + " rule will be changed again within thirty days of its publication, because allies in Japan and the"
                    + " Netherlands have asked for more time. ";

    private static final String TEXT = PARAGRAPH.repeat(6);

    @Test
    void annotatingForEachTokenisation() throws Exception {
        Annotator annotator = Annotator.of(Corpus.open(Path.of("corpus")).entities());
        TokenizerME tokenizer = tokenizer();
        Article article = article("a1");
        Ratio.of("annotate 600 words, by OpenNLP tokenisation = 1")
                .atMost(3, () -> annotator.annotate(article), () -> tokenizer.tokenize(TEXT));
    }

    @Test
    void annotatingAndJoiningForEachTokenisation() throws Exception {
        Corpus corpus = Corpus.open(Path.of("corpus"));
        Annotator annotator = Annotator.of(corpus.entities());
        Timeline.Curated curated = Timeline.Curated.of(corpus.events(), corpus.entities());
        TokenizerME tokenizer = tokenizer();
        Article article = article("a1");
        Ratio.of("annotate and join 600 words, by OpenNLP tokenisation = 1")
                .atMost(
                        3,
                        () -> curated.with(List.of(annotator.annotate(article)), List.of()),
                        () -> tokenizer.tokenize(TEXT));
    }

    /** The indexes over the curated events are made when these change, not when an article comes. */
    @Test
    void joiningOneArticleWithTenTimesTheEvents() throws Exception {
        Corpus corpus = Corpus.open(Path.of("corpus"));
        List<CuratedEvent> tenth = new ArrayList<>();
        for (int i = 0; i < corpus.events().size(); i += 10) {
            tenth.add(corpus.events().get(i));
        }
        List<Annotation> read = List.of(Annotator.of(corpus.entities()).annotate(article("a1")));
        Timeline.Curated all = Timeline.Curated.of(corpus.events(), corpus.entities());
        Timeline.Curated some = Timeline.Curated.of(tenth, corpus.entities());
        all.with(List.of(), List.of());
        assertThat(all.with(read, List.of()).events())
                .isEqualTo(Timeline.of(corpus.events(), corpus.entities(), read).events());
        Ratio.of("join one article, 10 times the events")
                .over(41)
                .atMost(1.5, () -> all.with(read, List.of()), () -> some.with(read, List.of()));
    }

    /** OpenNLP's learned tokeniser, taught by sentences cut at spaces and before signs. */
    private static TokenizerME tokenizer() throws Exception {
        List<TokenSample> samples = new ArrayList<>();
        for (String sentence : PARAGRAPH.split("(?<=\\.) ")) {
            List<Span> tokens = new ArrayList<>();
            int start = 0;
            for (String word : sentence.split(" ")) {
                boolean sign = word.endsWith(",") || word.endsWith(".");
                int end = start + word.length() - (sign ? 1 : 0);
                tokens.add(new Span(start, end));
                if (sign) {
                    tokens.add(new Span(end, end + 1));
                }
                start += word.length() + 1;
            }
            samples.add(new TokenSample(sentence, tokens.toArray(Span[]::new)));
        }
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        return new TokenizerME(TokenizerME.train(
                new CollectionObjectStream<>(samples), new TokenizerFactory("en", null, false, null), parameters));
    }

    private static Article article(String id) {
        return Written.of(id, TEXT).on("2025-07-02").article();
    }
}
