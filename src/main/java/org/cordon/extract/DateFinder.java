package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "bt:pubdate",
        "datepublished",
        "rnews:datepublished",
        "article.published",
        "published_time",
        "article:published",
        "article:post_date",
        "article_date_original",
        "originalpublicationdate",
        "sailthru.date",
        "parsely-pub-date",
        "cxenseparse:recs:publishtime",
        "publishdate",
        "publish-date",
        "publish_date",
        "published_date",
        "published-date",
        "publication_date",
        "publication-date",
        "pubdate",
        "pub_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dcterms.date",
        "dc.date",
        "dc:date",
        "dcsext.articlefirstpublished",
        "timestamp",
        "date",
        "article:publicationdate",
        "displaydate",
        "created",
        "datecreated",
        "og:pubdate",
        "article:created",
        "release_date",
        "og:release_date",
        "video:release_date",
        "eprints.date",
        "firstpublishdate",
        "gentime"
    };
    private static final String[] MODIFIED = {
        "article:modified_time",
        "og:updated_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "last-modified",
        "lastmod",
        "modified",
        "revised",
        "article:modified",
        "date"
    };
    private static final Pattern URL_DAY = Pattern.compile(
            "[/_-]((?:19|20)\\d\\d)[/_.-]?(0[1-9]|1[0-2]|(?<=[/_.-])[1-9])[/_.-]?(?:([0-2]\\d|3[01])(?=[/_.?-]|$)|(?<=[/_.-])([1-9])(?=[/.?]|$))");
    private static final Pattern URL_DAY_LAST =
            Pattern.compile("[/_-](\\d\\d)-(\\d\\d)-((?:19|20)\\d\\d)(?=[/_.?-]|$)");
    private static final Pattern SCRIPT = Pattern.compile(
            "\"(?:datePublished|dateCreated|publishedAt|published_at|publishDate|publish_date|pubDate|publicationDate|firstPublished|publishedDate|date_published|published|uploadDate)\\\\?\"\\s{0,3}:\\s{0,3}\\\\?\"([^\"\\\\]{8,40})");

    private final Document page;
    private final Metadata metadata;
    private final URI url;
    private final LocalDate latest;
    private final ShownDates shown;

    private DateFinder(Document page, Metadata metadata, URI url, LocalDate latest) {
        this.page = page;
        this.metadata = metadata;
        this.url = url;
        this.latest = latest;
        this.shown = new ShownDates(page, this::possible);
    }

    /** The day of publication, none after the last that is possible. */
    static Optional<LocalDate> published(Document page, Metadata metadata, URI url, LocalDate latest) {
        DateFinder finder = new DateFinder(page, metadata, url, latest);
        Optional<LocalDate> declared =
                firstOf(finder::fromAddress, finder::fromData, finder::fromHead, finder::fromScripts);
        return finder.settle(declared)
                .or(() -> metadata.anyStamp().flatMap(DateText::read).filter(finder::possible))
                .or(() -> metadata.meta("og:image").flatMap(finder::fromAddress));
    }

    private Optional<LocalDate> fromData() {
        return day(metadata.json().text("datePublished"));
    }

    /**
     * The ways in which a page tells its date vote. A declared day loses to a neighbour by one vote, since a stamp in
     * another zone may fall on the day before or after and readers were shown the publisher's own day; to another day only
     * where three ways of showing it agree and no more than a bare tag of the head declares it.
     */
    private Optional<LocalDate> settle(Optional<LocalDate> declared) {
        Optional<LocalDate> data = fromData();
        Optional<LocalDate> address = fromAddress();
        Optional<LocalDate> head = fromHead().filter(h -> !data.equals(Optional.of(h)));
        Optional<LocalDate> lines = shown.inLines();
        Map<LocalDate, Integer> votes = new LinkedHashMap<>();
        for (Optional<LocalDate> vote :
                List.of(data, head, address, shown.marked(), shown.inTimes(), shown.named(), lines.or(shown::inText))) {
            vote.ifPresent(v -> votes.merge(v, 1, Integer::sum));
        }
        boolean weak = data.isEmpty() && address.isEmpty();
        votes.entrySet().removeIf(e -> !isNear(e.getKey(), declared) && (!weak || e.getValue() < 3));
        return mostVoted(votes).or(() -> declared);
    }

    private static boolean isNear(LocalDate day, Optional<LocalDate> declared) {
        return declared.map(d -> Math.abs(d.toEpochDay() - day.toEpochDay()) <= 1)
                .orElse(true);
    }

    private static Optional<LocalDate> mostVoted(Map<LocalDate, Integer> votes) {
        Optional<LocalDate> best = Optional.empty();
        int most = 0;
        for (Map.Entry<LocalDate, Integer> entry : votes.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = Optional.of(entry.getKey());
            }
        }
        return best;
    }

    @SafeVarargs
    private static Optional<LocalDate> firstOf(Supplier<Optional<LocalDate>>... ways) {
        return Stream.of(ways).map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    static Optional<LocalDate> modified(Metadata metadata) {
        return metadata.json()
                .text("dateModified")
                .or(() -> metadata.meta(MODIFIED))
                .flatMap(DateText::read);
    }

    private Optional<LocalDate> day(Optional<String> text) {
        return text.flatMap(DateText::read).filter(this::possible);
    }

    private boolean possible(LocalDate day) {
        return !day.isBefore(EARLIEST) && !day.isAfter(latest);
    }

    private Optional<LocalDate> fromAddress() {
        return fromAddress(url.toString())
                .or(() -> metadata.canonical(url).map(URI::toString).flatMap(this::fromAddress));
    }

    private Optional<LocalDate> fromAddress(String address) {
        for (Matcher m = URL_DAY.matcher(address); m.find(); ) {
            Optional<LocalDate> day = day(
                    Optional.of(m.group(1) + "-" + m.group(2) + "-" + (m.group(3) == null ? m.group(4) : m.group(3))));
            if (day.isPresent()) {
                return day;
            }
        }
        Matcher last = URL_DAY_LAST.matcher(address);
        return last.find()
                ? day(Optional.of(last.group(1) + "." + last.group(2) + "." + last.group(3)))
                : Optional.empty();
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
}
