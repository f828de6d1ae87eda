package org.cordon.timeline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.annotate.Mention;
import org.cordon.corpus.CuratedEvent.ConflictKind;
import org.cordon.corpus.Entity;
import org.cordon.corpus.Label;
import org.cordon.timeline.Finding.Said;

/** Finds whose investment, and in whom, a sentence speaks of; a conflict where one says "in" a place and another "by" it. */
final class Directions {

    private static final Pattern INVESTMENT = Pattern.compile("\\binvest(?:ment|ments|ing|s)?\\b|投资");
    private static final Pattern BREAK = Pattern.compile("[.;:。;:?!?!]|\\bthat\\b|\\bwhich\\b");
    private static final Pattern ON = Pattern.compile("对\\s?$");
    private static final int BEFORE = 48;
    private static final int AFTER = 120;
    private static final int HAN_AFTER = 4;

    private final Kin kin;

    Directions(Kin kin) {
        this.kin = kin;
    }

    /** Who invests where, as one sentence has it. */
    private record Direction(Optional<String> by, Optional<String> in, Evidence.Quote quote) {}

    /** What the joined sentences say, where they contradict each other. */
    List<Finding> among(List<Joined> joined) {
        List<Direction> directions = new ArrayList<>();
        joined.forEach(j -> directions(j.statement(), directions));
        Set<String> places = new TreeSet<>();
        directions.forEach(d -> d.by().ifPresent(places::add));
        for (String place : places) {
            List<Direction> into = with(directions, d -> d.in(), place);
            List<Direction> from = with(directions, d -> d.by(), place);
            if (!into.isEmpty()) {
                List<Said> said = List.of(said(into), said(from));
                return List.of(new Finding("investment", ConflictKind.DIRECTION, said, false, Optional.empty()));
            }
        }
        return List.of();
    }

    private static List<Direction> with(List<Direction> all, Function<Direction, Optional<String>> end, String place) {
        return all.stream()
                .filter(d -> end.apply(d).filter(place::equals).isPresent())
                .toList();
    }

    private Said said(List<Direction> directions) {
        Direction fullest = directions.stream()
                .filter(d -> d.by().isPresent() && d.in().isPresent())
                .findFirst()
                .orElse(directions.getFirst());
        Set<Evidence> quotes = new LinkedHashSet<>();
        directions.forEach(d -> quotes.add(d.quote()));
        String key = fullest.by().orElse("") + ">" + fullest.in().orElse("");
        return new Said(key, label(fullest), List.copyOf(quotes));
    }

    private Label label(Direction direction) {
        Optional<Label> by = direction.by().flatMap(kin::entity).map(Entity::name);
        Optional<Label> in = direction.in().flatMap(kin::entity).map(Entity::name);
        String en = "investment" + by.map(l -> " by " + l.en()).orElse("")
                + in.map(l -> " in " + l.en()).orElse("");
        String zh = by.map(Label::zh).orElse("") + in.map(l -> "对" + l.zh()).orElse("") + "的投资";
        return new Label(en, zh);
    }

    private void directions(Statement statement, List<Direction> directions) {
        String folded = statement.reading().folded();
        Line line = statement.line();
        Matcher m = INVESTMENT
                .matcher(folded)
                .region(line.sentence().start(), line.sentence().end());
        while (m.find()) {
            Optional<String> in = target(folded, line, m);
            Optional<String> by =
                    investor(folded, line, m).filter(b -> !in.filter(b::equals).isPresent());
            if (in.isPresent() || by.isPresent()) {
                directions.add(new Direction(by, in, statement.quote()));
            }
        }
    }

    private Optional<String> investor(String folded, Line line, Matcher m) {
        return line.mentions().reversed().stream()
                .filter(p -> p.end() <= m.start() && m.start() - p.end() <= BEFORE && place(p))
                .filter(p -> !BREAK.matcher(folded).region(p.end(), m.start()).find() && !on(folded, p))
                .map(Mention::entity)
                .findFirst()
                .map(this::state);
    }

    private Optional<String> target(String folded, Line line, Matcher m) {
        boolean han = Fold.han(folded.charAt(m.start()));
        Optional<Mention> after = line.mentions().stream()
                .filter(p -> p.start() >= m.end() && p.start() - m.end() <= (han ? HAN_AFTER : AFTER) && place(p))
                .filter(p -> !BREAK.matcher(folded).region(m.end(), p.start()).find())
                .filter(p -> han || folded.substring(m.end(), p.start()).matches(".* in (?:the )?"))
                .findFirst();
        return after.or(() -> line.mentions().stream()
                        .filter(p -> p.end() <= m.start() && m.start() - p.end() <= BEFORE && place(p) && on(folded, p))
                        .findFirst())
                .map(Mention::entity)
                .map(this::state);
    }

    private static boolean on(String folded, Mention mention) {
        return ON.matcher(folded.substring(Math.max(0, mention.start() - 2), mention.start()))
                .find();
    }

    private static boolean place(Mention mention) {
        return mention.entity().startsWith("place:");
    }

    private String state(String place) {
        return kin.state(place).orElse(place);
    }
}
