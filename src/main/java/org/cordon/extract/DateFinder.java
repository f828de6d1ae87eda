package org.cordon.extract;

import java.net.URI;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final List<String> SCRIPT_WORDS =
            List.of("ublish", "dateCreated", "uploadDate", "pubDate", "publicationDate");

    private final Lean markup;
    private final Metadata metadata;
    private final URI url;
    private final LocalDate latest;
    private final ShownDates shown;

    private DateFinder(Lean markup, Metadata metadata, URI url, LocalDate latest) {
        this.markup = markup;
        this.metadata = metadata;
        this.url = url;
        this.latest = latest;
        this.shown = new ShownDates(metadata.page(), metadata.survey(), this::possible);
    }

    /** The day of publication, none after the last that is possible. */
    static Optional<LocalDate> published(Lean markup, Metadata metadata, URI url, LocalDate latest) {
        DateFinder finder = new DateFinder(markup, metadata, url, latest);
        return finder.settle()
                .or(() -> metadata.anyStamp().flatMap(DateText::read).filter(finder::possible))
                .or(() -> metadata.meta("og:image").flatMap(finder::fromAddress));
    }

    private Optional<LocalDate> fromData() {
        return day(metadata.json().text("datePublished"));
    }

    /**
     * The ways in which a page tells its date vote. A declared day loses to a neighbour by one vote, since a stamp in
     * another zone may fall on the day before or after and readers were shown the publisher's own day; to another day only
     * where three ways of showing it agree and no more than a bare tag of the head declares it. The dear ways are asked only
     * where they can still change the outcome.
     */
    private Optional<LocalDate> settle() {
        Optional<LocalDate> data = fromData();
        Optional<LocalDate> address = fromAddress();
        Optional<LocalDate> anyHead = fromHead();
        Optional<LocalDate> declared =
                address.or(() -> data).or(() -> anyHead).or(() -> day(markup.inScripts(SCRIPT, SCRIPT_WORDS)));
        Optional<LocalDate> head = anyHead.filter(h -> !data.equals(Optional.of(h)));
        Votes votes = new Votes(declared, data.isEmpty() && address.isEmpty());
        List.of(data, head, address, shown.marked(), shown.inTimes()).forEach(votes::add);
        if (votes.mayChange(2)) {
            votes.add(shown.named());
        }
        if (votes.mayChange(1)) {
            votes.add(shown.inLines().or(shown::inText));
        }
        return votes.winner().or(() -> declared);
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
}
