package org.cordon.corpus;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The part of an article's front matter that tells what an official register says of the document. */
final class OfficialEntry {

    static final Set<String> KEYS = Set.of("register", "number", "type", "citation", "agencies", "dockets", "dates");
    private static final Set<String> DATE = Set.of("role", "date", "zone");

    private OfficialEntry() {}

    static Map<String, Object> write(Article.Official official) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("register", official.register());
        entry.put("number", official.number());
        if (!official.type().isEmpty()) {
            entry.put("type", official.type());
        }
        official.citation().ifPresent(c -> entry.put("citation", c));
        entry.put("agencies", official.agencies());
        entry.put("dockets", official.dockets());
        List<Map<String, String>> dates = new ArrayList<>();
        for (When when : official.dates()) {
            Map<String, String> date = new LinkedHashMap<>();
            date.put("role", when.role().id());
            date.put("date", when.iso());
            when.zone().ifPresent(z -> date.put("zone", z.getId()));
            dates.add(date);
        }
        entry.put("dates", dates);
        return entry;
    }

    static Optional<Article.Official> read(Entry front) throws BadEntry {
        Optional<Entry> entry = front.entry("official", KEYS);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        List<When> dates = new ArrayList<>();
        for (Entry date : entry.get().entries("dates", DATE)) {
            dates.add(date(date));
        }
        return Optional.of(new Article.Official(
                entry.get().text("register"),
                entry.get().text("number"),
                entry.get().optional("type").orElse(""),
                entry.get().optional("citation"),
                entry.get().texts("agencies"),
                entry.get().texts("dockets"),
                dates));
    }

    private static When date(Entry entry) throws BadEntry {
        try {
            When when = When.parse(entry.choice("role", When.Role.class), entry.text("date"));
            return entry.optional("zone").map(ZoneId::of).map(when::in).orElse(when);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadEntry(entry.line("date"), String.valueOf(e.getMessage()));
        }
    }
}
