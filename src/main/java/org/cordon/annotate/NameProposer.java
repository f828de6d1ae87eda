package org.cordon.annotate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.ml.perceptron.PerceptronTrainer;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;
import org.cordon.corpus.Entity;

/**
 * Proposes names that no entity bears, in English sentences, by an OpenNLP name finder that is trained on the project's own
 * sentences when it is first asked for (OpenNLP cuts no Chinese into words). What it proposes nobody has verified.
 */
public final class NameProposer {

    private static final Map<String, Entity.Kind> KINDS =
            Map.of("organization", Entity.Kind.ORG, "person", Entity.Kind.PER, "location", Entity.Kind.PLACE);

    /** The forms of five words, the words beside, their beginnings and ends: what a small set of sentences can teach. */
    private static final String FEATURES = """
            <featureGenerators cache="true" name="nameFinder">
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">2</int><int name="nextLength">2</int>
                <generator class="opennlp.tools.util.featuregen.TokenClassFeatureGeneratorFactory"/>
              </generator>
              <generator class="opennlp.tools.util.featuregen.WindowFeatureGeneratorFactory">
                <int name="prevLength">1</int><int name="nextLength">1</int>
                <generator class="opennlp.tools.util.featuregen.TokenFeatureGeneratorFactory"/>
              </generator>
              <generator class="opennlp.tools.util.featuregen.BigramNameFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.PrefixFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.SuffixFeatureGeneratorFactory"/>
              <generator class="opennlp.tools.util.featuregen.SentenceFeatureGeneratorFactory">
                <bool name="begin">true</bool><bool name="end">false</bool>
              </generator>
            </featureGenerators>
            """;

    private static final int ITERATIONS = 100;
    private static final int MOST_SENTENCES = 400;
    private static final int LONGEST_SENTENCE = 1_200;
    private static final int LONGEST_NAME = 80;

    private final TokenNameFinderModel model;

    /** One serves one thread at a time, and to make one costs more than to find the names of an article. */
    private final Queue<NameFinderME> idle = new ConcurrentLinkedQueue<>();

    private NameProposer(TokenNameFinderModel model) {
        this.model = model;
    }

    private static final class Own {
        private static final NameProposer PROPOSER = trained(NameSamples.own());
    }

    /** The proposer trained on the sentences that come with the program; the first call takes about a second. */
    public static NameProposer own() {
        return Own.PROPOSER;
    }

    static NameProposer trained(List<NameSample> samples) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, PerceptronTrainer.PERCEPTRON_VALUE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        try {
            TokenNameFinderFactory features =
                    TokenNameFinderFactory.create(null, FEATURES.getBytes(UTF_8), Map.of(), new BioCodec());
            return new NameProposer(
                    NameFinderME.train("en", null, new CollectionObjectStream<>(samples), parameters, features));
        } catch (IOException e) {
            throw new UncheckedIOException("the name finder was not trained", e);
        }
    }

    /** The names of an article that it proposes beside those of known entities, in text order; of the first 400 sentences. */
    public List<ProposedName> in(Annotation annotation) {
        NameFinderME finder = finder();
        List<ProposedName> proposed = new ArrayList<>();
        TreeMap<Integer, Mention> known = new TreeMap<>();
        annotation.mentions().forEach(m -> known.putIfAbsent(m.start(), m));
        String text = annotation.article().text();
        annotation.sentences().stream()
                .limit(MOST_SENTENCES)
                .flatMap(s -> in(text, new Span(s.start(), s.end()), finder).stream())
                .filter(name -> !overlaps(known, name))
                .forEach(proposed::add);
        idle.add(finder);
        return proposed;
    }

    private NameFinderME finder() {
        NameFinderME finder = idle.poll();
        return finder == null ? new NameFinderME(model) : finder;
    }

    /** The names in a text that is one sentence, known or not. */
    List<ProposedName> in(String sentence) {
        return in(sentence, new Span(0, sentence.length()), new NameFinderME(model));
    }

    private static List<ProposedName> in(String text, Span sentence, NameFinderME finder) {
        String words = text.substring(sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE));
        if (!mayHoldNames(words)) {
            return List.of();
        }
        opennlp.tools.util.Span[] tokens = SimpleTokenizer.INSTANCE.tokenizePos(words);
        opennlp.tools.util.Span[] names = finder.find(opennlp.tools.util.Span.spansToStrings(tokens, words));
        List<ProposedName> found = new ArrayList<>();
        for (opennlp.tools.util.Span name : names) {
            int start = tokens[name.getStart()].getStart();
            int end = tokens[name.getEnd() - 1].getEnd();
            proposal(words.substring(start, end), name, sentence.start() + start)
                    .ifPresent(found::add);
        }
        finder.clearAdaptiveData();
        return found;
    }

    /** Han characters are no English; without a capital inside there is no name worth a look. */
    private static boolean mayHoldNames(String words) {
        long han = words.chars().filter(c -> Letters.isHan((char) c)).count();
        return han * 4 < words.length() && words.chars().anyMatch(Character::isUpperCase);
    }

    private static Optional<ProposedName> proposal(String text, opennlp.tools.util.Span name, int start) {
        Entity.Kind kind = KINDS.getOrDefault(name.getType(), Entity.Kind.ORG);
        boolean sound = text.length() > 1
                && text.length() <= LONGEST_NAME
                && Character.isLetterOrDigit(text.charAt(0))
                && text.chars().anyMatch(Character::isUpperCase);
        return sound ? Optional.of(new ProposedName(text, kind, start, start + text.length())) : Optional.empty();
    }

    private static boolean overlaps(TreeMap<Integer, Mention> known, ProposedName name) {
        Map.Entry<Integer, Mention> before = known.lowerEntry(name.end());
        return before != null && before.getValue().end() > name.start();
    }
}
