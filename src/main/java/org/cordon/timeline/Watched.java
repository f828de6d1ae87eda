package org.cordon.timeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.compare.Difference;
import org.cordon.corpus.Article;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.EventType;
import org.cordon.corpus.Label;
import org.cordon.corpus.When;
import org.cordon.timeline.Event.DatedFact;

/** Makes a proposed event of what differs between two captures of a watched page; that something was taken out is never said. */
final class Watched {

    static final String PREFIX = "w-";
    private static final int MOST_QUOTES = 20;
    private static final int TITLED = 3;

    private final Map<String, Origin> origins;

    Watched(Map<String, Origin> origins) {
        this.origins = origins;
    }

    /** The event of a difference; empty where nothing differs. */
    Optional<Event> event(Difference difference) {
        List<Evidence> quotes = quotes(difference);
        if (quotes.isEmpty()) {
            return Optional.empty();
        }
        When when = when(difference);
        Parties parties = parties(difference);
        List<Report> reports = quotes.stream()
                .map(q ->
                        new Report((Evidence.Quote) q, EventType.OTHER, parties, List.of(when), false, true, List.of()))
                .toList();
        return Optional.of(new Event(
                id(difference),
                EventType.OTHER,
                title(difference),
                summary(difference),
                parties,
                difference.source().jurisdiction(),
                List.of(new DatedFact(when, quotes, false, Optional.empty())),
                reports,
                quotes,
                Optional.ofNullable(origins.get(difference.newer().id()))
                        .map(List::of)
                        .orElse(List.of()),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of()));
    }

    static String id(Difference difference) {
        return PREFIX
                + Article.versionOf(difference.newer().id() + " "
                                + difference.older().version() + " "
                                + difference.newer().version() + " "
                                + difference.newer().fetched())
                        .substring(0, 12);
    }

    private static List<Evidence> quotes(Difference difference) {
        return Stream.concat(
                        difference.removed().stream().limit(MOST_QUOTES).map(r -> quote(r, difference.older())),
                        difference.added().stream().limit(MOST_QUOTES).map(r -> quote(r, difference.newer())))
                .toList();
    }

    private static Evidence quote(Difference.Row row, Article article) {
        return new Evidence.Quote(
                article.id(),
                article.version(),
                row.passage(),
                row.start(),
                row.end(),
                article.language(),
                row.in(article));
    }

    /** When it changed is not known, only between which two captures. */
    private static When when(Difference difference) {
        LocalDate from = day(difference.older());
        LocalDate to = day(difference.newer());
        return from.equals(to)
                ? When.day(When.Role.STATED, from)
                : When.of(When.Role.STATED, from, to, When.Precision.RANGE);
    }

    private static LocalDate day(Article article) {
        return LocalDate.ofInstant(article.fetched(), ZoneOffset.UTC);
    }

    private static Parties parties(Difference difference) {
        Set<String> targets = new LinkedHashSet<>();
        Set<String> about = new LinkedHashSet<>();
        Stream.concat(difference.removed().stream(), difference.added().stream())
                .flatMap(row -> row.entities().stream())
                .forEach(entity -> (whom(entity) ? targets : about).add(entity));
        return new Parties(List.of(), List.copyOf(targets), List.copyOf(about));
    }

    private static boolean whom(String entity) {
        return entity.startsWith("org:") || entity.startsWith("place:") || entity.startsWith("per:");
    }

    private static Label title(Difference difference) {
        Label name = difference.source().name();
        LocalDate day = day(difference.newer());
        int gone = difference.removed().size();
        int fresh = difference.added().size();
        return new Label(
                name.en() + ": " + gone + " absent and " + fresh + " new in the capture of " + day,
                name.zh() + "：" + day + " 的存档中 " + gone + " 条不见、" + fresh + " 条新见");
    }

    private static Label summary(Difference difference) {
        LocalDate from = day(difference.older());
        LocalDate to = day(difference.newer());
        List<String> en = new ArrayList<>();
        List<String> zh = new ArrayList<>();
        String gone = words(difference.removed(), difference.older());
        String fresh = words(difference.added(), difference.newer());
        if (!gone.isEmpty()) {
            en.add("Present in the capture of " + from + ", absent in the capture of " + to + ": " + gone + ".");
            zh.add(from + " 的存档中有，" + to + " 的存档中无：" + gone + "。");
        }
        if (!fresh.isEmpty()) {
            en.add("Absent in the capture of " + from + ", present in the capture of " + to + ": " + fresh + ".");
            zh.add(from + " 的存档中无，" + to + " 的存档中有：" + fresh + "。");
        }
        return new Label(String.join(" ", en), String.join("", zh));
    }

    private static String words(List<Difference.Row> rows, Article article) {
        String words = String.join(
                "; ",
                rows.stream()
                        .limit(TITLED)
                        .map(row -> "“" + row.in(article) + "”")
                        .toList());
        return rows.size() > TITLED ? words + " (+" + (rows.size() - TITLED) + ")" : words;
    }
}
