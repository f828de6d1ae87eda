package org.cordon.timeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.cordon.corpus.CuratedEvent.Parties;
import org.cordon.corpus.Label;
import org.cordon.corpus.Language;
import org.cordon.corpus.When;
import org.cordon.timeline.Event.DatedFact;

/** Makes an event of reports that no curated event takes. */
final class Found {

    private static final int TITLE = 90;
    private static final int HAN_TITLE = 40;
    private static final int ID_LENGTH = 12;

    private final Kin kin;

    Found(Kin kin) {
        this.kin = kin;
    }

    /** The event of a group of reports, in stable order; empty where nothing tells whose law or company acts. */
    Optional<Event> event(List<Joined> group, Function<List<Joined>, List<Origin>> origins) {
        List<Report> reports = group.stream().map(Joined::report).toList();
        return reports.getFirst().parties().actors().stream()
                .flatMap(a -> kin.place(a).stream())
                .findFirst()
                .map(place -> of(id(reports.getFirst().quote()), place, reports, origins.apply(group)));
    }

    /** An event that rests on reports alone; at least one. */
    static Event of(String id, String jurisdiction, List<Report> reports, List<Origin> origins) {
        return new Event(
                id,
                reports.getFirst().type(),
                label(reports, true),
                label(reports, false),
                parties(reports),
                jurisdiction,
                dates(reports),
                reports,
                reports.stream().<Evidence>map(Report::quote).distinct().toList(),
                origins,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static String id(Evidence.Quote quote) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((quote.article() + "#" + quote.start() + "-" + quote.end())
                            .getBytes(StandardCharsets.UTF_8));
            return "x-" + HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Label label(List<Report> group, boolean title) {
        Optional<String> en = words(group, Language.EN, title);
        Optional<String> zh = words(group, Language.ZH, title);
        return new Label(en.or(() -> zh).orElseThrow(), zh.or(() -> en).orElseThrow());
    }

    private static Optional<String> words(List<Report> group, Language language, boolean title) {
        int most = language == Language.ZH ? HAN_TITLE : TITLE;
        return group.stream()
                .map(Report::quote)
                .filter(q -> q.language() == language)
                .findFirst()
                .map(q -> q.words().strip().replaceAll("\\s+", " "))
                .map(w -> title ? shortened(w, most) : w);
    }

    private static String shortened(String words, int most) {
        if (words.length() <= most) {
            return words;
        }
        int space = words.lastIndexOf(' ', most - 1);
        return words.substring(0, space > most / 2 ? space : most - 1) + "…";
    }

    private static Parties parties(List<Report> group) {
        Set<String> actors = new LinkedHashSet<>();
        Set<String> targets = new LinkedHashSet<>();
        Set<String> about = new LinkedHashSet<>();
        for (Report report : group) {
            actors.addAll(report.parties().actors());
            targets.addAll(report.parties().targets());
            about.addAll(report.parties().about());
        }
        targets.removeAll(actors);
        return new Parties(List.copyOf(actors), List.copyOf(targets), List.copyOf(about));
    }

    private static List<DatedFact> dates(List<Report> group) {
        TreeMap<String, DatedFact> facts = new TreeMap<>();
        for (Report report : group) {
            for (When date : report.dates()) {
                List<Evidence> evidence = group.stream()
                        .filter(j -> j.dates().stream()
                                .anyMatch(
                                        d -> d.role() == date.role() && d.iso().equals(date.iso())))
                        .<Evidence>map(Report::quote)
                        .distinct()
                        .toList();
                facts.putIfAbsent(
                        date.role().ordinal() + date.iso(), new DatedFact(date, evidence, false, Optional.empty()));
            }
        }
        return List.copyOf(facts.values());
    }
}
