package org.cordon.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.corpus.Entity;

/**
 * Finds numbered notices that are cited together or without their year: "2025年第61號、第62號公告", "Announcements No. 55, 56 and 57". A
 * number without a year is of the year last told, else of the year of publication.
 */
final class Notices {

    private static final Pattern TITLE = Pattern.compile("公告(?<year>\\d{4})年第(?<number>\\d{1,3})号");

    private static final Pattern CITED = Pattern.compile(
            "(?:(?<year>(?:19|20)\\d{2}) ?年?的?)?第"
                    + "(?<numbers>\\d{1,3}[号號]?+(?:[、,，和及與与] ?第?\\d{1,3}[号號]?+){0,20}+)(?=号|號|(?<=[号號]))"
                    + "|(?<kind>Announcement|Notice)s? (?:(?<before>(?:19|20)\\d{2}) )?Nos?\\.? ?"
                    + "(?<list>\\d{1,3}(?:(?:, and | and |, ?| & )(?:No\\. ?)?\\d{1,3}){0,20}+)(?: of (?<after>(?:19|20)\\d{2}))?");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final int NEAR = 16;

    private final Map<String, String> notices = new HashMap<>();

    void add(Entity entity) {
        Matcher title = TITLE.matcher(entity.name().zh());
        if (title.find()) {
            notices.put(title.group("year") + '/' + title.group("number"), entity.id());
        }
    }

    /** The notices that a text cites, a candidate a number. */
    List<Candidate> in(String text, Optional<LocalDate> day) {
        List<Candidate> found = new ArrayList<>();
        boolean cites = text.contains("公告") || text.contains("nnouncement") || text.contains("Notice");
        if (!cites || notices.isEmpty()) {
            return found;
        }
        Matcher cited = CITED.matcher(text);
        String year = day.map(d -> String.valueOf(d.getYear())).orElse("");
        while (cited.find()) {
            boolean chinese = cited.group("numbers") != null;
            if (chinese && !nearNotice(text, cited.start(), cited.end())) {
                continue;
            }
            year = first(cited.group(chinese ? "year" : "before"), chinese ? null : cited.group("after"))
                    .orElse(year);
            Matcher number = NUMBER.matcher(text)
                    .region(cited.start(chinese ? "numbers" : "list"), cited.end(chinese ? "numbers" : "list"));
            while (number.find()) {
                add(found, year, number);
            }
        }
        return found;
    }

    private void add(List<Candidate> found, String year, Matcher number) {
        Optional.ofNullable(notices.get(year + '/' + number.group()))
                .map(id -> new Name(id, number.group(), false))
                .ifPresent(name -> found.add(new Candidate(number.start(), number.end(), List.of(name))));
    }

    private static Optional<String> first(
            @org.jspecify.annotations.Nullable String one, @org.jspecify.annotations.Nullable String other) {
        return Optional.ofNullable(one).or(() -> Optional.ofNullable(other));
    }

    private static boolean nearNotice(String text, int start, int end) {
        int from = Math.max(0, start - NEAR);
        return text.substring(from, Math.min(text.length(), end + NEAR)).contains("公告");
    }
}
