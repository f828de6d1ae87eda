package org.cordon.crawl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.corpus.Source;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Unchanged;
import org.cordon.crawl.Response.Validators;

/** Fetches politely what a source offers: what its feed, sitemap or index names and was not seen before, or one page. */
public final class Crawler implements AutoCloseable {

    /** Takes each page as it arrives; a page is remembered as fetched only once this returned. */
    public interface Taker {
        /** Takes a page. */
        void take(Page page) throws IOException;

        /** Begins to take a page, and gives what waits until it is taken; the next page is fetched meanwhile. */
        default Receipt begin(Page page) throws IOException, InterruptedException {
            take(page);
            return () -> {};
        }

        /** Told of an address that gave no page, with the plain reason. */
        default void refused(URI url, String reason) {}
    }

    /** Told of all that servers answer but the pages that a taker takes: lists, robots files, redirects, errors. */
    public interface Witness {

        /** Keeps nothing. */
        Witness NOBODY = answer -> {};

        /** Told of an answer; of an error's body the first bytes are read. */
        void saw(Page answer) throws IOException;
    }

    /** That a page is being taken. */
    public interface Receipt {
        /** Returns once the page is kept. */
        void await() throws IOException, InterruptedException;

        /** Whether the page is kept, or never will be. */
        default boolean done() {
            return true;
        }
    }

    private record Taken(URI url, Validators validators, Receipt receipt) {}

    private final Fetcher fetcher;
    private final Visitor visitor;
    private final CrawlStore store;
    private final Clock clock;

    /** A crawler that remembers in a store, and whose witness is told of what is no page. */
    public Crawler(CrawlSettings settings, CrawlStore store, Clock clock, Witness witness) {
        this.fetcher = new Fetcher(settings);
        this.visitor = new Visitor(settings, fetcher, clock, witness);
        this.store = store;
        this.clock = clock;
    }

    /**
     * Visits a source and hands over what is new.
     *
     * @throws IOException if the taker or the witness could not keep what came
     * @throws InterruptedException if the run was stopped
     */
    public Visit visit(Source source, Taker taker) throws IOException, InterruptedException {
        URI at = Offers.address(source);
        try {
            return switch (visitor.get(at, store.validators(at), Offers.cap(source))) {
                case Unchanged unchanged -> Visit.unmodified();
                case Refused refused -> Visit.failed(refused.reason());
                case Body body -> read(source, body, taker);
            };
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Visit read(Source source, Body body, Taker taker) throws IOException, InterruptedException {
        if (source.format() == Source.Format.PAGE || source.format() == Source.Format.WATCH) {
            taker.take(page(body, Optional.of(source.id()), Item.of(body.url())));
            store.remember(source.url(), body.validators(), clock.instant());
            return Visit.of(1);
        }
        visitor.saw(body);
        Offer offer;
        try {
            offer = new Offers(new NewOnly(Offers.cap(source))).of(source, body);
        } catch (IOException e) {
            return Visit.failed(String.valueOf(e.getMessage()));
        }
        offer.note().ifPresent(note -> taker.refused(source.url(), note));
        Visit visit = follow(source, offer, taker);
        if (visit.waiting() == 0) {
            offer.seen().forEach(seen -> store.remember(seen.url(), seen.validators(), clock.instant()));
        }
        return visit;
    }

    /** What is unchanged is not sent again, and a list is read on only while it brings something new. */
    private final class NewOnly implements Offers.Way {
        private final Bodies.Cap cap;

        NewOnly(Bodies.Cap cap) {
            this.cap = cap;
        }

        @Override
        public Response get(URI url) throws InterruptedException {
            Response answer = visitor.get(url, store.validators(url), cap);
            if (answer instanceof Body body) {
                visitor.saw(body);
            }
            return answer;
        }

        @Override
        public boolean whole() {
            return true;
        }

        @Override
        public boolean isNew(Item item) {
            return store.known(List.of(item.url())).isEmpty();
        }
    }

    private Visit follow(Source source, Offer offer, Taker taker) throws IOException, InterruptedException {
        Set<URI> known = store.known(offer.items().stream().map(Item::url).toList());
        List<Item> fresh =
                offer.items().stream().filter(i -> !known.contains(i.url())).toList();
        int pages = 0;
        int unchanged = offer.items().size() - fresh.size();
        int refusals = offer.trouble().isPresent() ? 1 : 0;
        int waiting = refusals;
        Optional<String> last = offer.trouble();
        Deque<Taken> taken = new ArrayDeque<>();
        for (Item item : fresh) {
            settle(taken, false);
            switch (get(item)) {
                case Body body -> {
                    Receipt receipt = taker.begin(page(body, Optional.of(source.id()), item));
                    taken.add(new Taken(item.url(), body.validators(), receipt));
                    pages++;
                }
                case Unchanged same -> unchanged++;
                case Refused refused -> {
                    refusals++;
                    waiting += refused.lasting() ? 0 : 1;
                    taker.refused(item.url(), refused.reason());
                    last = Optional.of(item.url() + " " + refused.reason());
                }
            }
        }
        settle(taken, true);
        return new Visit(pages, unchanged, refusals, waiting, last, Optional.empty(), moments(offer));
    }

    private List<Instant> moments(Offer offer) {
        Instant now = clock.instant();
        return offer.items().stream()
                .flatMap(item -> item.moment().stream())
                .filter(moment -> !moment.isAfter(now))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(CrawlStore.MOMENTS)
                .toList();
    }

    // A page is remembered as fetched only once it is kept.
    private void settle(Deque<Taken> taken, boolean all) throws IOException, InterruptedException {
        while (!taken.isEmpty() && (all || taken.getFirst().receipt().done())) {
            Taken page = taken.remove();
            page.receipt().await();
            store.remember(page.url(), page.validators(), clock.instant());
        }
    }

    // Where a text may not be had for good (not where the host is only out of order), its summary stands for it.
    private Response get(Item item) throws InterruptedException {
        if (item.summary().isEmpty()) {
            return visitor.get(item.url(), Validators.NONE);
        }
        Body summary = item.summary().get().body(item.url());
        if (item.summary().get().alone()) {
            return summary;
        }
        return switch (visitor.get(item.url(), Validators.NONE)) {
            case Body body -> {
                if (!elsewhere(item.url(), body)) {
                    yield body;
                }
                visitor.saw(body);
                yield summary;
            }
            case Refused refused -> refused.lasting() ? summary : refused;
            case Unchanged unchanged -> unchanged;
        };
    }

    // Whoever asks too often is led to another host, to show that no machine asks.
    private static boolean elsewhere(URI asked, Body body) {
        return !String.valueOf(asked.getHost()).equalsIgnoreCase(body.url().getHost());
    }

    /**
     * Fetches one address that a person asked for.
     *
     * @throws IOException if there is no page, with the plain reason
     * @throws InterruptedException if the run was stopped
     */
    public Page page(URI url) throws IOException, InterruptedException {
        try {
            return switch (visitor.get(url, Validators.NONE)) {
                case Body body -> page(body, Optional.empty(), Item.of(body.url()));
                case Refused refused -> throw new IOException(url + " " + refused.reason());
                case Unchanged unchanged ->
                    throw new IOException(url + " says it is unchanged though nothing was asked");
            };
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Page page(Body body, Optional<String> source, Item item) {
        URI url = item.told().address().orElse(body.url());
        // What no server sent is no response to keep.
        Optional<Page.Reply> reply = Optional.of(body.reply()).filter(r -> r.status() > 0);
        return new Page(url, body.contentType(), body.bytes(), clock.instant(), source, item.told(), reply);
    }

    @Override
    public void close() throws IOException {
        fetcher.close();
    }
}
