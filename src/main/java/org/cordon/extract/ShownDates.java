package org.cordon.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The days that a page shows to its readers, by how plainly it shows them. */
final class ShownDates {

    private static final Pattern SAID = Pattern.compile(
            "(?:published|posted|publi[ée]|publicado|pubblicato|veröffentlicht|geschrieben|erstellt|eingestellt|created|written|date|datum|stand|on|am|vom|le|发布|发表|日期|时间)\\s?(?:on|am|at|le|el|il|um|von|by)?\\s?[:：]?\\s?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ASIDE = Pattern.compile(
            "\\bcomments?\\b|\\bcomment-?(?:list|body|content|author|meta|\\d)|commentlist|sidebar|related|recent");

    private final Document page;
    private final Predicate<LocalDate> possible;

    ShownDates(Document page, Predicate<LocalDate> possible) {
        this.page = page;
        this.possible = possible;
    }

    /** Elements marked as the date of publication. */
    Optional<LocalDate> marked() {
        return firstOf(page
                .select(
                        "[itemprop=datePublished], [itemprop=dateCreated], [property*=datePublished], [property=dc:date], time[pubdate], abbr.published, .published[datetime], .published[title], time.entry-date, time.published, .entry-date, [pubdate]")
                .stream()
                .filter(e -> !inAside(e))
                .toList());
    }

    Optional<LocalDate> inTimes() {
        List<Element> times = new ArrayList<>();
        for (Element time : page.select("time, abbr[title], [data-datetime], [data-timestamp]")) {
            if (!inAside(time)) {
                times.add(time);
            }
        }
        return firstOf(times);
    }

    /** Elements whose name says date, the more telling names first. */
    Optional<LocalDate> named() {
        for (String query : List.of(
                "[class~=(?i)publish], [id*=publish], [class*=posted], [class*=post-date], [class*=postdate], [class*=post_date], [class*=entry-date], [class*=article-date], [class*=articledate], [class*=article_date], [class*=pubdate], [class*=date-header], [class*=created]",
                "[class~=(?i)(^|[_-])(date|datum|fecha|datetime|dateline|timestamp|time)], [id~=(?i)(^|[_-])(date|datum|time|dateline)]",
                "[class*=date], [class*=Date], [id*=date], [class*=time], [class*=meta], [class*=byline], [class*=info], [class*=submitted], [class*=datum], [class*=author], [class*=post-info]")) {
            List<Element> named = new ArrayList<>();
            for (Element e : page.body().select(query)) {
                if (e.text().length() < 200 && !inAside(e)) {
                    named.add(e);
                }
            }
            Optional<LocalDate> day = firstOf(named);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
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
            for (String attribute : List.of("datetime", "content", "title", "data-datetime", "data-date")) {
                Optional<LocalDate> day = day(Optional.of(e.attr(attribute)).filter(v -> !v.isBlank()));
                if (day.isPresent()) {
                    return day;
                }
            }
            Optional<LocalDate> day = day(Optional.of(e.text()).filter(t -> t.length() < 300));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** Lines that hold a date and nothing else, those below the title before those above it. */
    Optional<LocalDate> inLines() {
        Optional<LocalDate> above = Optional.empty();
        boolean titled = false;
        int seen = 0;
        for (Element e : page.body().getAllElements()) {
            titled |= e.normalName().equals("h1");
            if (++seen > 4000) {
                break;
            }
            String own = e.childrenSize() < 3 && e.childNodeSize() < 8 ? Strings.squeeze(e.ownText()) : "";
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

    /** A day after a word that says so, else the first day written on the page. */
    Optional<LocalDate> inText() {
        String text = page.body().text();
        String head = text.substring(0, Math.min(text.length(), 60_000));
        List<DateText.Found> found =
                DateText.all(head).stream().filter(f -> possible.test(f.date())).toList();
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
