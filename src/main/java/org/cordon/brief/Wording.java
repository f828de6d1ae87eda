package org.cordon.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordon.brief.Brief.Dated;
import org.cordon.brief.Brief.Disagreement;
import org.cordon.brief.Brief.Line;
import org.cordon.corpus.When;

/** How the parts of a brief are put in words, the same in every format; plain text, not yet escaped. */
final class Wording {

    private final Brief brief;
    private final Words words;

    Wording(Brief brief) {
        this.brief = brief;
        this.words = new Words(brief.heading().language());
    }

    String word(String key, Object... values) {
        return words.of(key, values);
    }

    /** The lines under the title: the day, the counts, what was searched. */
    List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add(words.parts(List.of(
                asOf(),
                words.of("events", brief.lines().size()),
                words.of("sources", brief.citations().size(), brief.quoted()))));
        brief.heading().corpus().ifPresent(c -> facts.add(words.of("corpus") + words.of("colon") + c));
        if (brief.lines().isEmpty()) {
            facts.add(words.of("empty"));
        }
        if (brief.left() > 0) {
            facts.add(words.of("left", brief.left()));
        }
        return facts;
    }

    String asOf() {
        return words.of("asof", words.day(brief.heading().asOf()));
    }

    String query() {
        return brief.heading().query().isBlank()
                ? words.of("query.all")
                : brief.heading().query();
    }

    /** The heading that a line stands under. */
    String year(Line line) {
        return words.date(When.parse(When.Role.STATED, String.format(Locale.ROOT, "%04d", yearOf(line))));
    }

    static int yearOf(Line line) {
        return line.date().start().getYear();
    }

    String date(Line line) {
        return words.date(line.date());
    }

    String state(Line line) {
        return words.parts(List.of(
                words.of("type." + line.type().id()),
                words.of("status." + line.status().id())));
    }

    /** Who acts on whom; empty if neither is known. */
    String parties(Line line) {
        List<String> parties = new ArrayList<>();
        if (!line.actors().isEmpty()) {
            parties.add(words.of("actors", words.join(line.actors())));
        }
        if (!line.targets().isEmpty()) {
            parties.add(words.of("targets", words.join(line.targets())));
        }
        return words.parts(parties);
    }

    /** A date with its role and what is to be known of it, without its numbers. */
    String dated(Dated dated) {
        String role = dated.how()
                .map(h -> words.of("ending." + h.name().toLowerCase(Locale.ROOT)))
                .orElse(words.of("role." + dated.when().role().id()));
        List<String> remarks = new ArrayList<>();
        dated.when().zone().ifPresent(z -> remarks.add(words.zone(z)));
        dated.when().anchor().ifPresent(a -> remarks.add(words.of("dated.anchor", words.day(a.date()))));
        if (!dated.checked()) {
            remarks.add(words.of("dated.unchecked"));
        }
        if (dated.numbers().isEmpty()) {
            remarks.add(words.of("dated.unsourced"));
        }
        String text = words.of("dated", role, words.date(dated.when()));
        return remarks.isEmpty() ? text : text + words.of("remark", words.join(remarks));
    }

    String tally(Line line) {
        List<String> parts = new ArrayList<>();
        if (line.reports() > 0) {
            parts.add(words.of("origins", line.origins(), line.reports()));
        }
        long pages = line.numbers().stream()
                .map(n -> brief.citations().get(n - 1))
                .filter(c -> c.standing() == Citation.Standing.CITED)
                .count();
        if (pages > 0) {
            parts.add(words.of("pages", pages));
        }
        if (line.more() > 0) {
            parts.add(words.of("more", line.more()));
        }
        return words.parts(parts);
    }

    String disagreement(Disagreement disagreement) {
        return words.of(
                disagreement.compatible() ? "differ" : "disagree",
                words.of("slot." + disagreement.kind().id()));
    }

    /** Publisher, title, date and language of a source. */
    String source(Citation citation) {
        List<String> parts = new ArrayList<>();
        citation.publisher().ifPresent(parts::add);
        parts.add(citation.title().map(t -> words.of("title", t)).orElse(words.of("citation.unknown")));
        citation.date().ifPresent(d -> parts.add(words.date(d)));
        parts.add(words.of("language." + citation.language().code()));
        return words.join(parts);
    }

    /** What is to be said of a source's quote; empty for one that is printed whole. */
    String standing(Citation citation) {
        return switch (citation.standing()) {
            case QUOTED -> "";
            case SHORTENED -> words.of("citation.shortened");
            case CITED -> words.of("citation.cited");
            case LOST -> words.of("citation.lost");
        };
    }
}
