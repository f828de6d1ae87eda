package org.cordon.search;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A legal citation as somebody typed it: its usual form, how else texts write it, and where the document officially stands. Knows
 * the Federal Register, the Code of Federal Regulations, executive orders, bills and announcements of Chinese ministries.
 */
record LegalCitation(String usual, List<String> forms, Optional<URI> official) {

    private static final String REGISTER = "https://www.federalregister.gov/";

    /** How one kind of citation is written, and what to make of it. */
    private enum Kind {
        REGISTER_PAGE("(\\d{1,3}) ?(?:fr|fed ?reg) ?(\\d{1,6})", LegalCitation::page),
        REGISTER_DOCUMENT("(?:fr doc(?:ument)? ?)?(\\d{4}-\\d{5})", LegalCitation::document),
        CODE(
                "(\\d{1,2}) ?cfr ?(?:§+ ?|parts? ?|section ?)?(\\d{1,4}(?:\\.\\d{1,4})?)(?:\\([a-z0-9]{1,4}\\)){0,6}",
                LegalCitation::code),
        ORDER("(?:eo|executive order)(?: no)? ?(\\d{5})", m -> order(m.group(1))),
        ORDER_ZH("第?(\\d{5})号?(?:总统)?行政(?:命)?令|行政(?:命)?令第?(\\d{5})号?", m -> order(first(m))),
        BILL("(h ?r|s|hb|sb|hjres|sjres) ?(\\d{1,5})(?: \\((\\d{2,3})th congress\\))?", LegalCitation::bill),
        NOTICE(
                "[\\p{IsHan} ]{0,24}公告 ?(\\d{4}) ?年 ?第 ?(\\d{1,3}) ?号|mofcom announcement(?: no)? ?(\\d{1,3}) of (\\d{4})",
                LegalCitation::notice);

        private final Pattern pattern;
        private final Function<Matcher, LegalCitation> make;

        Kind(String pattern, Function<Matcher, LegalCitation> make) {
            this.pattern = Pattern.compile(pattern);
            this.make = make;
        }
    }

    /** The citation that a text is as a whole; empty if it is none. */
    static Optional<LegalCitation> of(String text) {
        String plain = plain(text);
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(plain);
            if (matcher.matches()) {
                return Optional.of(kind.make.apply(matcher));
            }
        }
        return Optional.empty();
    }

    /** Without dots of abbreviations and doubled space: {@code fed. reg.} is {@code fed reg}. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        String lower = text.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            boolean abbreviates = c == '.' && i > 0 && Character.isLetter(lower.charAt(i - 1));
            boolean doubled = c == ' ' && !plain.isEmpty() && plain.charAt(plain.length() - 1) == ' ';
            if (!abbreviates && !doubled) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String first(Matcher m) {
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    private static LegalCitation page(Matcher m) {
        String usual = m.group(1) + " FR " + m.group(2);
        return new LegalCitation(
                usual,
                List.of(usual, m.group(1) + " Fed. Reg. " + m.group(2)),
                Optional.of(URI.create(REGISTER + "citation/" + m.group(1) + "-FR-" + m.group(2))));
    }

    private static LegalCitation document(Matcher m) {
        return new LegalCitation(
                "FR Doc. " + m.group(1), List.of(m.group(1)), Optional.of(URI.create(REGISTER + "d/" + m.group(1))));
    }

    private static LegalCitation code(Matcher m) {
        String usual = m.group(1) + " CFR " + m.group(2);
        String place = m.group(2).contains(".") ? "/section-" : "/part-";
        return new LegalCitation(
                usual,
                List.of(usual, m.group(1) + " CFR Part " + m.group(2), m.group(1) + " CFR Parts " + m.group(2)),
                Optional.of(URI.create("https://www.ecfr.gov/current/title-" + m.group(1) + place + m.group(2))));
    }

    private static LegalCitation order(String number) {
        return new LegalCitation(
                "EO " + number,
                List.of("EO " + number, "E.O. " + number, "Executive Order " + number, "第" + number + "号"),
                Optional.of(URI.create(REGISTER + "executive-order/" + number)));
    }

    private static LegalCitation bill(Matcher m) {
        String house = m.group(1).replace(" ", "");
        String number = m.group(2);
        String usual = switch (house) {
            case "hr" -> "H.R. " + number;
            case "s" -> "S. " + number;
            default -> house.toUpperCase(Locale.ROOT) + " " + number;
        };
        Optional<String> chamber = switch (house) {
            case "hr" -> Optional.of("house-bill/");
            case "s" -> Optional.of("senate-bill/");
            default -> Optional.empty();
        };
        Optional<URI> official = Optional.ofNullable(m.group(3))
                .flatMap(congress -> chamber.map(
                        c -> URI.create("https://www.congress.gov/bill/" + congress + "th-congress/" + c + number)));
        String joined = house.toUpperCase(Locale.ROOT);
        return new LegalCitation(usual, List.of(usual, joined + " " + number, joined + number), official);
    }

    private static LegalCitation notice(Matcher m) {
        String year = m.group(1) != null ? m.group(1) : m.group(4);
        String number = m.group(2) != null ? m.group(2) : m.group(3);
        String usual = "公告" + year + "年第" + number + "号";
        return new LegalCitation(
                usual,
                List.of(usual, "Announcement No. " + number + " of " + year, "No. " + number + " of " + year),
                Optional.empty());
    }
}
