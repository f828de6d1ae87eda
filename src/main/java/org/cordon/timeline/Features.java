package org.cordon.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.annotate.DateMention;
import org.cordon.annotate.Mention;

/** What of a text a translation leaves as it is, in order: who is named, days, and numbers with their scale. */
record Features(String article, List<String> sequence) {

    private static final int MOST = 600;
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d.a-z-])(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,4})?)\\s?(%|percent|million|billion|trillion|thousand|万亿|亿|万|千)?");

    private record Placed(int at, String feature) {}

    /** Those of an article, as they stay at hand. */
    static Features of(Reading reading) {
        return reading.gist().features();
    }

    /** Those of an article, read from its text. */
    static Features read(Reading reading) {
        List<Placed> placed = new ArrayList<>();
        for (Line line : reading.lines()) {
            for (Mention mention : line.mentions()) {
                placed.add(new Placed(mention.start(), mention.entity()));
            }
            for (DateMention date : line.dates()) {
                // The year may be reckoned differently in a translation: it was published on another day.
                String iso = date.when().iso();
                placed.add(new Placed(date.start(), "date:" + (iso.length() == 10 ? iso.substring(5) : iso)));
            }
            numbers(reading.folded(), line, placed);
        }
        placed.sort(Comparator.comparingInt(Placed::at).thenComparing(Placed::feature));
        List<String> sequence = new ArrayList<>();
        for (Placed one : placed) {
            if (sequence.size() < MOST
                    && (sequence.isEmpty() || !sequence.getLast().equals(one.feature()))) {
                sequence.add(one.feature().intern());
            }
        }
        return new Features(reading.article().id(), List.copyOf(sequence));
    }

    private static void numbers(String folded, Line line, List<Placed> placed) {
        Matcher m = NUMBER.matcher(folded).region(line.sentence().start(), line.readTo());
        while (m.find()) {
            int at = m.start();
            boolean dated = line.dates().stream().anyMatch(d -> d.start() <= at && at < d.end());
            boolean named = line.mentions().stream().anyMatch(d -> d.start() <= at && at < d.end());
            String digits = m.group(1).replace(",", "");
            if (!dated && !named && (digits.length() > 1 || m.group(2) != null)) {
                placed.add(new Placed(at, "num:" + Quantity.scaled(digits, m.group(2))));
            }
        }
    }
}
