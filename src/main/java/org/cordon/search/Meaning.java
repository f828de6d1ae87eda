package org.cordon.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.corpus.Language;
import org.cordon.index.Embedders;

/** The vectors of questions. The last ones are kept, for one question is asked again with each filter and page. */
final class Meaning {

    private static final int KEPT = 512;

    private record Asked(Language language, String text) {}

    /** A question's vector among texts of its language, and among those of both where there is a map. */
    private record Known(float[] own, Optional<float[]> shared) {}

    private final Embedders embedders;
    private final Map<Asked, Known> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Known> eldest) {
            return size() > KEPT;
        }
    });

    Meaning(Embedders embedders) {
        this.embedders = embedders;
    }

    /** The vector of a question; empty where there is no model for its language or nothing is asked. */
    Optional<float[]> of(Language language, String text) {
        return known(language, text).map(Known::own);
    }

    /** Its vector in the space that both languages share; empty also without a map between them. */
    Optional<float[]> shared(Language language, String text) {
        return known(language, text).flatMap(Known::shared);
    }

    private Optional<Known> known(Language language, String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Asked asked = new Asked(language, text);
        Known kept = known.get(asked);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<Known> computed = embedders
                .of(language)
                .map(e -> e.embedQuestion(text))
                .map(v -> new Known(v, embedders.map().map(m -> m.map(language, v))));
        computed.ifPresent(v -> known.put(asked, v));
        return computed;
    }

    /** Chinese where Han characters carry a good part of the words, for even a Chinese question holds Latin names. */
    static Language languageOf(String text) {
        long han = text.codePoints().filter(Character::isIdeographic).count();
        long other = text.codePoints()
                .filter(c -> Character.isLetter(c) && !Character.isIdeographic(c))
                .count();
        return han > 0 && han * 3 >= other ? Language.ZH : Language.EN;
    }
}
