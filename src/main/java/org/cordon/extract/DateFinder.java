package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the day an article was published: from what says so outright down to what merely looks like it. */
final class DateFinder {

    private static final LocalDate EARLIEST = LocalDate.of(1994, Month.JANUARY, 1);
    private static final String[] PUBLISHED = {
        "article:published_time", "og:article:published_time", "og:published_time", "bt:pubdate", "datepublished", "rnews:datepublished", "article.published",
        "published_time", "article:published", "article:post_date", "article_date_original", "originalpublicationdate", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
        "publishdate", "publish-date", "publish_date", "published_date", "published-date", "publication_date", "publication-date", "pubdate", "pub_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
        "citation_publication_date", "citation_online_date", "citation_date", "dcterms.date", "dc.date", "dc:date", "dcsext.articlefirstpublished", "timestamp", "date", "article:publicationdate", "displaydate", "created", "datecreated", "og:pubdate", "article:created", "release_date", "og:release_date", "video:release_date", "eprints.date", "firstpublishdate", "gentime"
    };
    private static final String[] MODIFIED = {
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "modified", "revised", "article:modified", "date"
    };
    private static final Pattern URL_DAY = Pattern.compile(
            "[/_-]((?:19|20)\\d\\d)[/_.-]?(0[1-9]|1[0-2]|(?<=[/_.-])[1-9])[/_.-]?([0-2]\\d|3[01]|(?<=[/_.-])[1-9])(?=[/_.?-]|$)");
    private static final Pattern SAID = Pattern.compile(
            "(?:published|posted|publi[ée]|publicado|pubblicato|veröffentlicht|geschrieben|erstellt|eingestellt|created|written|date|datum|stand|on|am|vom|le|发布|发表|日期|时间)\\s?(?:on|am|at|le|el|il|um|von|by)?\\s?[:：]?\\s?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SCRIPT = Pattern.compile(
            "\"(?:datePublished|dateCreated|publishedAt|published_at|publishDate|publish_date|pubDate|publicationDate|firstPublished|date_published|published|uploadDate)\\\\?\"\\s{0,3}:\\s{0,3}\\\\?\"([^\"\\\\]{8,40})");

    private final Document page;
    private final Metadata metadata;
    private final URI url;
    private final LocalDate latest;

    private DateFinder(Document page, Metadata metadata, URI url, LocalDate latest) {
        this.page = page;
        this.metadata = metadata;
        this.url = url;
        this.latest = latest;
    }

    /** The day of publication, none after the last that is possible. */
    static Optional<LocalDate> published(Document page, Metadata metadata, URI url, LocalDate latest) {
        DateFinder finder = new DateFinder(page, metadata, url, latest);
        return Stream.<Supplier<Optional<LocalDate>>>of(
                        finder::fromAddress,
                        () -> finder.day(metadata.json().text("datePublished")),
                        finder::fromHead,
                        finder::fromScripts,
                        finder::fromMarks,
                        finder::fromTimes,
                        finder::fromNames,
                        finder::fromText)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static String trace(Document page, Metadata metadata, URI url, LocalDate latest) {
        DateFinder f = new DateFinder(page, metadata, url, latest);
        String o="";Object[] r={f.fromAddress(),f.day(metadata.json().text("datePublished")),f.fromHead(),f.fromScripts(),f.fromMarks(),f.fromTimes(),f.fromNames(),f.fromText()};
        String[] n={"url","ld","head","script","marks","times","names","text"};
        for(int i=0;i<8;i++){Optional<?> x=(Optional<?>)r[i]; if(x.isPresent())o+=n[i]+"="+x.get()+" ";}
        return o;
    }

    static Optional<LocalDate> modified(Metadata metadata) {
        return metadata.json().text("dateModified").or(() -> metadata.meta(MODIFIED)).flatMap(DateFinder::read);
    }

    private Optional<LocalDate> day(Optional<String> text) {
        return text.flatMap(DateFinder::read).filter(this::possible);
    }

    private static Optional<LocalDate> read(String text) {
        return DateText.first(text).or(() -> DateText.compact(text));
    }

    private boolean possible(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(latest);
    }

    private Optional<LocalDate> fromAddress() {
        return fromAddress(url.toString())
                .or(() -> metadata.canonical(url).map(URI::toString).flatMap(this::fromAddress));
    }

    private Optional<LocalDate> fromAddress(String address) {
        Matcher m = URL_DAY.matcher(address);
        while (m.find()) {
            Optional<LocalDate> day = day(Optional.of(m.group(1) + "-" + m.group(2) + "-" + m.group(3)));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> fromHead() {
        for (String name : PUBLISHED) {
            Optional<LocalDate> day = day(metadata.meta(name));
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> fromScripts() {
        for (Element script : page.getElementsByTag("script")) {
            Matcher m = SCRIPT.matcher(script.data());
            if (script.data().length() < 400_000 && m.find()) {
                return day(Optional.of(m.group(1)));
            }
        }
        return Optional.empty();
    }

    /** Elements marked as the date of publication. */
    private Optional<LocalDate> fromMarks() {
        return firstOf(page.select("[itemprop=datePublished], [itemprop=dateCreated], [property*=datePublished], [property=dc:date], time[pubdate], abbr.published, .published[datetime], .published[title], time.entry-date, time.published, .entry-date, [pubdate]"));
    }

    private Optional<LocalDate> fromTimes() {
        List<Element> times = new ArrayList<>();
        for (Element time : page.select("time, abbr[title], [data-datetime], [data-timestamp]")) {
            if (!inAside(time)) {
                times.add(time);
            }
        }
        return firstOf(times);
    }

    /** Elements whose name says date, the more telling names first. */
    private Optional<LocalDate> fromNames() {
        for (String query : List.of(
                "[class*=publish], [id*=publish], [class*=posted], [class*=post-date], [class*=postdate], [class*=post_date], [class*=entry-date], [class*=article-date], [class*=articledate], [class*=article_date], [class*=pubdate], [class*=date-header], [class*=created]",
                "[class~=(?i)(^|[_-])(date|datum|fecha|datetime|dateline|timestamp|time)], [id~=(?i)(^|[_-])(date|datum|time|dateline)]",
                "[class*=date], [class*=Date], [id*=date], [class*=time], [class*=meta], [class*=byline], [class*=info], [class*=submitted], [class*=author], [class*=post-info]")) {
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
        for (Element e = element.parent(); e != null; e = e.parent()) {
            String tag = e.normalName();
            String names = (e.className() + " " + e.id()).toLowerCase(Locale.ROOT);
            if (tag.equals("aside") || tag.equals("footer") || tag.equals("nav")
                    || !tag.equals("body") && !tag.equals("html") && (names.contains("comment") || names.contains("sidebar") || names.contains("related") || names.contains("recent"))) {
                return true;
            }
        }
        return false;
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

    /** A day after a word that says so, else the first day written on the page. */
    private Optional<LocalDate> fromText() {
        String text = page.body().text();
        String head = text.substring(0, Math.min(text.length(), 60_000));
        List<DateText.Found> found = DateText.all(head).stream().filter(f -> possible(f.date())).toList();
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
}
