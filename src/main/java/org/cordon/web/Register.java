package org.cordon.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cordon.corpus.Article.Official;
import org.cordon.corpus.When;

/** What an official register says of a document, as its page shows it. */
record Register(String name, List<Fact> facts) {

    /** One thing the register says; {@code tag} is the language it stands there in, empty where it is the reader's own. */
    record Fact(String label, String value, String tag) {}

    static Optional<Register> of(Optional<Official> official, Words words) {
        return official.map(o -> new Register(words.named("register", o.register()), facts(o, words)));
    }

    private static List<Fact> facts(Official official, Words words) {
        List<Fact> facts = new ArrayList<>();
        add(facts, words.of("official.type"), type(official, words), "");
        add(facts, words.of("official.citation"), official.citation().orElse(""), "en");
        add(facts, words.of("official.number"), official.number(), "en");
        add(facts, words.of("official.agencies"), words.list(official.agencies()), "en");
        add(facts, words.of("official.dockets"), words.list(official.dockets()), "en");
        for (When when : official.dates()) {
            String label = when.role() == When.Role.ANNOUNCED
                    ? words.of("official.filed")
                    : words.of("role." + when.role().id());
            add(facts, label, words.dateWithZone(when), "");
        }
        return facts;
    }

    private static String type(Official official, Words words) {
        String key = official.type().toLowerCase(Locale.ROOT).replace(' ', '-');
        return words.orElse("official.type." + key, official.type());
    }

    private static void add(List<Fact> facts, String label, String value, String tag) {
        if (!value.isBlank()) {
            facts.add(new Fact(label, value, tag));
        }
    }
}
