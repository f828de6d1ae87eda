package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.corpus.Source;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Unchanged;
import org.cordon.crawl.Response.Validators;

/** Looks at what an address offers, with the manners of any visit, and keeps nothing. */
public final class Scout implements AutoCloseable {

    private static final Duration STALE = Duration.ofDays(365);

    /** Something that can be read as a source: its form, its address, and its title (may be empty). */
    public record Found(Source.Format format, URI url, String title) {}

    private final Fetcher fetcher;
    private final Visitor visitor;
    private final Clock clock;

    /** A scout with connections of its own. */
    public Scout(CrawlSettings settings, Clock clock) {
        this.fetcher = new Fetcher(settings);
        this.visitor = new Visitor(settings, fetcher, clock, Crawler.Witness.NOBODY);
        this.clock = clock;
    }

    /**
     * The feeds and sitemaps that a page or its site names; the address itself where it is one.
     *
     * @throws IOException if the address gives nothing, with the plain reason
     * @throws InterruptedException if the run was stopped
     */
    public List<Found> find(URI url) throws IOException, InterruptedException {
        return switch (visitor.get(url, Validators.NONE)) {
            case Body body -> found(url, body);
            case Refused refused -> throw new IOException(url + " " + refused.reason());
            case Unchanged unchanged -> List.of();
        };
    }

    private List<Found> found(URI url, Body body) throws IOException, InterruptedException {
        Optional<Source.Format> itself = Sniff.format(body).filter(f -> f != Source.Format.PAGE);
        if (itself.isPresent()) {
            return List.of(new Found(itself.get(), url, ""));
        }
        List<Found> found = new ArrayList<>();
        Alternates.of(body).forEach(a -> found.add(new Found(Source.Format.FEED, a.url(), a.title())));
        for (String sitemap : visitor.sitemaps(body.url())) {
            Links.web(body.url(), sitemap).ifPresent(at -> found.add(new Found(Source.Format.SITEMAP, at, "")));
        }
        return found;
    }

    /**
     * Visits a source once: the document at its address and those it is made of, none of its pages.
     *
     * @throws InterruptedException if the run was stopped
     */
    public Probe probe(Source source) throws InterruptedException {
        return switch (visitor.get(Offers.address(source), Validators.NONE, Offers.cap(source))) {
            case Body body -> probe(source, body);
            case Refused refused -> Probe.failed(false, Optional.empty(), refused.reason());
            case Unchanged unchanged ->
                Probe.failed(true, Optional.empty(), "says it is unchanged though nothing was asked");
        };
    }

    private Probe probe(Source source, Body body) throws InterruptedException {
        Optional<Source.Format> looks = Sniff.format(body);
        if (source.format() == Source.Format.PAGE || source.format() == Source.Format.WATCH) {
            return page(source, body, looks);
        }
        try {
            return probe(new Offers(new Once(Offers.cap(source))).of(source, body));
        } catch (IOException e) {
            String other = looks.filter(f -> f != source.format())
                    .map(f -> "; it looks like a " + f.id())
                    .orElse("");
            return Probe.failed(true, looks, e.getMessage() + other);
        }
    }

    /** A part of a list that goes on is enough to tell whether it can be read. */
    private final class Once implements Offers.Way {
        private final Bodies.Cap cap;

        Once(Bodies.Cap cap) {
            this.cap = cap;
        }

        @Override
        public Response get(URI url) throws InterruptedException {
            return visitor.get(url, Validators.NONE, cap);
        }

        @Override
        public boolean whole() {
            return false;
        }

        @Override
        public boolean isNew(Item item) {
            return true;
        }
    }

    private static Probe page(Source source, Body body, Optional<Source.Format> looks) {
        if (looks.isPresent() && looks.get() != Source.Format.PAGE) {
            return Probe.failed(
                    true, looks, "is no page; it looks like a " + looks.get().id());
        }
        if (body.bytes().length == 0) {
            return Probe.failed(true, looks, "is empty");
        }
        return new Probe(
                true, Optional.of(Source.Format.PAGE), 1, Optional.empty(), Optional.of(source.url()), List.of());
    }

    private Probe probe(Offer offer) throws InterruptedException {
        List<String> problems = new ArrayList<>();
        offer.trouble().ifPresent(problems::add);
        Optional<Instant> newest =
                offer.items().stream().flatMap(i -> i.moment().stream()).max(Comparator.naturalOrder());
        newest.filter(at -> at.isBefore(clock.instant().minus(STALE)))
                .ifPresent(at -> problems.add("offers nothing that is less than a year old"));
        Optional<Item> sample = offer.items().stream().findFirst();
        if (sample.isEmpty()) {
            problems.add("offers nothing");
        } else {
            visitor.refusal(sample.get().url()).ifPresent(refused -> problems.add("its pages: " + refused.reason()));
        }
        return new Probe(
                true, Optional.of(offer.found()), offer.items().size(), newest, sample.map(Item::url), problems);
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
