package org.cordon.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The days that a page shows to its readers, by how plainly it shows them. */
final class ShownDates {

    private static final Pattern SAID = Pattern.compile(
            "(?:published|posted|publi[ée]|publicado|pubblicato|veröffentlicht|geschrieben|erstellt|eingestellt|created|written|date|datum|stand|on|am|vom|le|发布|发表|日期|时间)\\s?(?:on|am|at|le|el|il|um|von|by)?\\s?[:：]?\\s?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ASIDE = Pattern.compile(
            "\\bcomments?\\b|\\bcomment-?(?:list|body|content|author|meta|\\d)|commentlist|sidebar|related|recent");

    private static final int MOST = 20_000;
    private static final int LINE = 250;

    private final Element body;
    private final Predicate<LocalDate> possible;
    private final List<Element> marks = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<List<Element>> named = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    ShownDates(Document page, Predicate<LocalDate> possible) {
        this.body = page.body();
        this.possible = possible;
        body.stream().limit(MOST).filter(e -> e.attributesSize() > 0).forEach(this::sort);
    }

    private void sort(Element e) {
        String tag = e.normalName();
        String item = e.attr("itemprop") + e.attr("property");
        String names = " " + e.className() + " " + e.id();
        int tier = Names.of(e).date();
        if (item.contains("datePublished") || item.equals("dateCreated") || e.hasAttr("pubdate") || names.contains(" entry-date")
                || names.contains(" published") && (tag.equals("time") || e.hasAttr("title") || e.hasAttr("datetime"))) {
            marks.add(e);
        }
        if (tag.equals("time") || e.hasAttr("data-datetime") || tag.equals("abbr") && e.hasAttr("title")) {
            times.add(e);
        }
        if (tier < Names.NO_DATE) {
            named.get(tier).add(e);
        }
    }

    /** Elements marked as the date of publication. */
    Optional<LocalDate> marked() {
        return firstOf(marks);
    }

    Optional<LocalDate> inTimes() {
        return firstOf(times);
    }

    /** Elements whose name says date, the more telling names first. */
    Optional<LocalDate> named() {
        return named.stream().map(this::firstOf).flatMap(Optional::stream).findFirst();
    }

    private static boolean inAside(Element element) {
        boolean aside = false;
        int level = 0;
        for (Element e = element.parent(); e != null && level++ < 6; e = e.parent()) {
            String tag = e.normalName();
            if (tag.equals("article") || tag.equals("main") || tag.equals("body")) {
                return false;
            }
            aside |= tag.equals("aside");
            String names = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
            if (tag.equals("footer")
                    || tag.equals("nav")
                    || ASIDE.matcher(names).find()) {
                return true;
            }
        }
        return aside;
    }

    private Optional<LocalDate> firstOf(List<Element> elements) {
        for (Element e : elements) {
            Optional<LocalDate> day = Stream.of("datetime", "content", "title", "data-datetime", "data-date")
                    .map(e::attr)
                    .filter(v -> !v.isBlank())
                    .map(v -> day(Optional.of(v)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .or(() -> day(brief(e)));
            if (day.isPresent() && !inAside(e)) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** An element's text where it is no more than a line. */
    private static Optional<String> brief(Element element) {
        StringBuilder text = new StringBuilder();
        NodeFilter.FilterResult result = NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof TextNode words) {
                        text.append(' ').append(words.getWholeText().strip());
                    }
                    return text.length() > LINE ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return result == NodeFilter.FilterResult.STOP ? Optional.empty() : Optional.of(Strings.squeeze(text.toString()));
    }

    /** Lines that hold a date and nothing else, those below the title before those above it. */
    Optional<LocalDate> inLines() {
        Optional<LocalDate> above = Optional.empty();
        boolean titled = false;
        int seen = 0;
        for (Element e : (Iterable<Element>) body.stream()::iterator) {
            titled |= e.normalName().equals("h1");
            if (++seen > 4000) {
                break;
            }
            String own = e.childNodeSize() < 8 && hasFigures(e) ? Strings.squeeze(e.ownText()) : "";
            if (own.length() < 6 || own.length() > 80) {
                continue;
            }
            Optional<LocalDate> day = PlainText.dateLine(own).filter(possible);
            if (day.isPresent() && titled && !inAside(e)) {
                return day;
            }
            above = above.isPresent() || inAside(e) ? above : day;
        }
        return above;
    }

    private static boolean hasFigures(Element element) {
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode text && text.getWholeText().chars().anyMatch(c -> c >= '0' && c <= '9')) {
                return true;
            }
        }
        return false;
    }

    /** A day after a word that says so, else the first day written on the page. */
    Optional<LocalDate> inText() {
        String text = body.text();
        String head = text.substring(0, Math.min(text.length(), 60_000));
        List<DateText.Found> found =
                DateText.around(head).stream().filter(f -> possible.test(f.date())).toList();
        for (DateText.Found f : found) {
            String before = head.substring(Math.max(0, f.start() - 24), f.start());
            Matcher m = SAID.matcher(before);
            int end = -1;
            while (m.find()) {
                end = m.end();
            }
            if (end == before.length()) {
                return Optional.of(f.date());
            }
        }
        return found.stream().map(DateText.Found::date).findFirst();
    }

    private Optional<LocalDate> day(Optional<String> text) {
        return text.flatMap(DateText::read).filter(possible);
    }
}
