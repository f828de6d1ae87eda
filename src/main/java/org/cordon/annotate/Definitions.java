package org.cordon.annotate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short names that a text itself gives to what it has just named: "(BIS)", "(the \"Department\")", "(以下简称\"商务部\")". */
final class Definitions {

    private static final int LONGEST = 24;
    private static final int MOST = 50;
    private static final List<String> LEADS = List.of(
            "hereinafter referred to as",
            "hereinafter",
            "hereafter",
            "or",
            "the",
            "以下统称为",
            "以下統稱為",
            "以下简称为",
            "以下簡稱為",
            "以下简称",
            "以下簡稱",
            "以下称",
            "以下稱",
            "下称",
            "下稱",
            "简称为",
            "簡稱為",
            "简称",
            "簡稱",
            "又称",
            "又稱",
            "即");
    private static final String QUOTES = "\"'“”‘’「」『』《》";

    private Definitions() {}

    /** Every place where such a short name stands after it was given, as a candidate of its entity. */
    static List<Candidate> in(String text, List<Candidate> longest) {
        Map<String, String> given = new LinkedHashMap<>();
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : longest) {
            Optional<String> entity = candidate.only().filter(id -> !id.equals(NotNames.NOBODY));
            Optional<String> name = entity.isPresent() ? inBrackets(text, candidate.end()) : Optional.empty();
            if (name.isPresent() && given.size() < MOST && given.putIfAbsent(name.get(), entity.get()) == null) {
                addAll(text, new Name(entity.get(), name.get(), false), candidate.end(), found);
            }
        }
        return found;
    }

    private static void addAll(String text, Name name, int from, List<Candidate> found) {
        int length = name.text().length();
        for (int at = text.indexOf(name.text(), from); at >= 0; at = text.indexOf(name.text(), at + length)) {
            if (name.isWritten(text, at, at + length)) {
                found.add(new Candidate(at, at + length, List.of(name)));
            }
        }
    }

    /** What the brackets right behind a name say it is called; empty if they say something else. */
    private static Optional<String> inBrackets(String text, int end) {
        int open = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        if (open >= text.length() || Width.fold(text.charAt(open)) != '(') {
            return Optional.empty();
        }
        int close = open + 1;
        while (close < text.length() && close - open < 2 * LONGEST && Width.fold(text.charAt(close)) != ')') {
            close++;
        }
        if (close >= text.length() || Width.fold(text.charAt(close)) != ')') {
            return Optional.empty();
        }
        return name(text.substring(open + 1, close).strip());
    }

    private static Optional<String> name(String said) {
        String name = said;
        boolean led = false;
        for (String lead : LEADS) {
            if (name.startsWith(lead) && name.length() > lead.length()) {
                boolean word = Letters.isLatin(lead.charAt(0));
                if (!word || " \"“".indexOf(name.charAt(lead.length())) >= 0) {
                    name = name.substring(lead.length()).strip();
                    led |= !word;
                }
            }
        }
        boolean quoted = name.length() > 2
                && QUOTES.indexOf(name.charAt(0)) >= 0
                && QUOTES.indexOf(name.charAt(name.length() - 1)) >= 0;
        name = quoted ? name.substring(1, name.length() - 1).strip() : name;
        boolean abbreviation = name.length() >= 2
                && name.length() <= 8
                && name.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '&');
        boolean fits = name.length() >= 2
                && name.length() <= LONGEST
                && name.chars().noneMatch(c -> ",;，；。、(（".indexOf(c) >= 0);
        return fits && (abbreviation || quoted || led) ? Optional.of(name) : Optional.empty();
    }
}
