package org.cordon.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.brief.Brief.Claim;
import org.cordon.brief.Brief.Dated;
import org.cordon.brief.Brief.Disagreement;
import org.cordon.brief.Brief.Line;

/** Writes a brief as CommonMark. Every text passes through {@link #plain}, every address through {@link #link}. */
final class MarkdownWriter {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~$^&@!=]");
    private static final Pattern AUTOLINK = Pattern.compile("(?i)(:)(?=//)|(?<=www)(\\.)|(?<=mailto|xmpp)(:)");
    private static final Pattern START = Pattern.compile("^(\\d{1,9})([.)])|^([-+])");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final Brief brief;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    MarkdownWriter(Brief brief) {
        this.brief = brief;
        this.wording = new Wording(brief);
    }

    String write() {
        block("# " + plain(brief.heading().title()));
        wording.facts().forEach(fact -> block(plain(fact)));
        int year = Integer.MIN_VALUE;
        for (Line line : brief.lines()) {
            if (Wording.yearOf(line) != year) {
                year = Wording.yearOf(line);
                block("## " + plain(wording.year(line)));
            }
            line(line);
        }
        notes();
        foot();
        return out.toString();
    }

    private void line(Line line) {
        block("### " + plain(wording.date(line)) + " · " + plain(line.title()));
        block("*" + plain(wording.state(line)) + "*");
        block(plain(line.sentence()) + numbers(line.numbers()));
        String parties = wording.parties(line);
        if (!parties.isEmpty()) {
            block(plain(parties));
        }
        List<String> dates = new ArrayList<>();
        for (Dated dated : line.dates()) {
            dates.add("- " + plain(wording.dated(dated)) + numbers(dated.numbers()));
        }
        block(String.join("\n", dates));
        block(plain(wording.tally(line)));
        line.disagreements().forEach(this::disagreement);
    }

    private void disagreement(Disagreement disagreement) {
        StringBuilder text = new StringBuilder("**" + plain(wording.disagreement(disagreement)) + "**\n");
        for (Claim claim : disagreement.claims()) {
            text.append("\n- ").append(plain(claim.says())).append(numbers(claim.numbers()));
        }
        block(text.toString());
        disagreement.note().ifPresent(note -> block(plain(note)));
    }

    private String numbers(List<Integer> numbers) {
        StringBuilder marks = new StringBuilder();
        numbers.forEach(n -> marks.append(" \\[").append(n).append("\\]"));
        return numbers.isEmpty() ? wording.word("remark", wording.word("unsourced")) : marks.toString();
    }

    private void notes() {
        block("## " + plain(wording.word("notes")));
        for (Citation citation : brief.citations()) {
            StringBuilder note = new StringBuilder("\\[" + citation.number() + "\\] ");
            note.append(plain(wording.source(citation)));
            citation.address().ifPresent(a -> note.append(' ').append(link(a.toASCIIString())));
            String standing = wording.standing(citation);
            if (!standing.isEmpty()) {
                note.append(' ').append(plain(standing));
            }
            block(note.toString());
            citation.quote().ifPresent(q -> block("> " + plain(q)));
        }
    }

    private void foot() {
        block("---");
        block(plain(wording.asOf()));
        block(plain(wording.word("query") + wording.word("colon")) + " " + code(wording.query()));
        block(plain(wording.word("made")));
    }

    private void block(String text) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        out.append(text).append('\n');
    }

    /** A text that reads as it stands: each character that Markdown could take for markup is escaped. */
    static String plain(String text) {
        String safe = SPECIAL.matcher(Printable.of(text).strip()).replaceAll("\\\\$0");
        safe = AUTOLINK.matcher(safe).replaceAll("\\\\$0");
        return START.matcher(safe).replaceFirst(m -> m.group(3) == null ? "$1\\\\$2" : "\\\\$3");
    }

    // A fence longer than any within, so that the text cannot end it.
    private static String code(String text) {
        String safe = Printable.of(text);
        int longest = BACKTICKS
                .matcher(safe)
                .results()
                .mapToInt(m -> m.group().length())
                .max()
                .orElse(0);
        String fence = "`".repeat(longest + 1);
        return fence + (longest > 0 ? " " + safe + " " : safe) + fence;
    }

    // A URI has no angle bracket, blank or backslash in its ASCII form, so that it cannot leave its own brackets.
    private static String link(String address) {
        return "<" + address + ">";
    }
}
