package org.cordon.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Language;
import org.cordon.pipeline.Sighting;

/** The names of an entity by the script they are written in, each with where it was seen. */
record EntityNames(String label, String lang, List<Name> names) {

    /** A name; {@code seen} tells how often it was seen and {@code href} where, both empty where no article has it. */
    record Name(String text, String seen, String href) {}

    private static final int MOST_SEEN = 12;

    static List<EntityNames> of(Entity entity, Cards cards) {
        Map<String, Name> names = new LinkedHashMap<>();
        List<String> told =
                new ArrayList<>(List.of(entity.name().en(), entity.name().zh()));
        told.addAll(entity.aliases());
        told.forEach(name -> names.put(name, new Name(name, "", "")));
        cards.holdings().sightings(entity.id()).stream()
                .limit(MOST_SEEN)
                .forEach(s -> names.put(s.written(), seen(s, cards.words())));
        Map<String, List<Name>> byScript = new LinkedHashMap<>();
        names.values()
                .forEach(name -> byScript.computeIfAbsent(script(name.text()), s -> new ArrayList<>())
                        .add(name));
        List<EntityNames> all = new ArrayList<>();
        byScript.forEach((lang, some) -> all.add(new EntityNames(cards.words().of("script." + lang), lang, some)));
        return all;
    }

    private static Name seen(Sighting sighting, Words words) {
        return new Name(
                sighting.written(),
                words.of("entity.seen", sighting.count(), sighting.articles()),
                Address.passage(sighting.article(), sighting.passage()));
    }

    /** The tag of BCP 47 that a name's letters show; a Han name of letters common to both forms counts as simplified. */
    private static String script(String name) {
        boolean han = name.codePoints().anyMatch(Character::isIdeographic);
        boolean simplified = name.chars().allMatch(c -> Language.simplified((char) c) == c);
        return !han ? "en" : simplified ? "zh-Hans" : "zh-Hant";
    }
}
