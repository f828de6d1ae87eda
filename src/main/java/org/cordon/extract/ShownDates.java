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

    private static final int LINE = 250;
    private static final int WORDS = 40_000;

    private final Element body;
    private final Survey survey;
    private final Predicate<LocalDate> possible;

    ShownDates(Document page, Survey survey, Predicate<LocalDate> possible) {
        this.body = page.body();
        this.survey = survey;
        this.possible = possible;
    }

    /** Elements marked as the date of publication. */
    Optional<LocalDate> marked() {
        return firstOf(survey.marks);
    }

    Optional<LocalDate> inTimes() {
        return firstOf(survey.times);
    }

    /** Elements whose name says date, the more telling names first. */
    Optional<LocalDate> named() {
        List<List<Element>> named = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Element e : survey.called) {
            int tier = survey.names.of(e).date();
            if (tier < Names.NO_DATE) {
                named.get(tier).add(e);
            }
        }
        return named.stream().map(this::firstOf).flatMap(Optional::stream).findFirst();
    }

    private static boolean inAside(Element element) {
        boolean aside = false;
        int level = 0;
        for (Element e = element.parent(); e != null && !e.normalName().equals("body") && level++ < 6; e = e.parent()) {
            String tag = e.normalName();
            if (tag.equals("article") || tag.equals("main")) {
                return false;
            }
            aside |= tag.equals("aside");
            if (tag.equals("footer") || tag.equals("nav") || namedAside(e.className()) || namedAside(e.id())) {
                return true;
            }
        }
        return aside;
    }

    private static boolean namedAside(String names) {
        boolean likely = Strings.contains(names, "comment")
                || Strings.contains(names, "sidebar")
                || Strings.contains(names, "related")
                || Strings.contains(names, "recent");
        return likely && ASIDE.matcher(names.toLowerCase(Locale.ROOT)).find();
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
        return result == NodeFilter.FilterResult.STOP
                ? Optional.empty()
                : Optional.of(Strings.squeeze(text.toString()));
    }

    /** Lines that hold a date and nothing else, those below the title before those above it. */
    Optional<LocalDate> inLines() {
        Optional<LocalDate> above = Optional.empty();
        boolean titled = false;
        for (Element e : Survey.lines(body)) {
            titled |= e.normalName().equals("h1");
            String own = own(e);
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

    /** The words that stand in an element itself, not in those it holds. */
    private static String own(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element e && e.normalName().equals("br")) {
                text.append(' ');
            }
        }
        return Strings.squeeze(text.toString());
    }

    /** A day after a word that says so, else the first day written on the page. */
    Optional<LocalDate> inText() {
        String head = words();
        List<DateText.Found> found = DateText.around(head).stream()
                .filter(f -> possible.test(f.date()))
                .toList();
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

    /** The page's words, as many as are looked at. */
    private String words() {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            text.append(words.getWholeText());
                        } else {
                            part(node);
                        }
                        return text.length() > WORDS ? FilterResult.STOP : FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        part(node);
                        return FilterResult.CONTINUE;
                    }

                    private void part(Node node) {
                        text.append(node instanceof Element e && (e.isBlock() || e.nameIs("br")) ? " " : "");
                    }
                },
                body);
        return Strings.squeeze(text.toString());
    }

    private Optional<LocalDate> day(Optional<String> text) {
        return text.flatMap(DateText::read).filter(possible);
    }
}
