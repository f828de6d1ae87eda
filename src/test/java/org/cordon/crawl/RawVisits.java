package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Polite visits to a server that answers with any bytes, each request to be over within a time. */
abstract class RawVisits {

    static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    private final Duration deadline;
    RawSite site;
    Fetcher fetcher;
    Visitor visitor;

    RawVisits(Duration deadline) {
        this.deadline = deadline;
    }

    @BeforeEach
    void open() throws IOException {
        site = new RawSite();
        CrawlSettings settings =
                new CrawlSettings("Cordon/1 (+mailto:a@b.example)", Duration.ZERO, deadline, Set.of("127.0.0.1"));
        fetcher = new Fetcher(settings);
        visitor = new Visitor(settings, fetcher, Clock.systemUTC(), Crawler.Witness.NOBODY);
    }

    @AfterEach
    void shut() throws IOException {
        fetcher.close();
        site.close();
    }

    /** Why a page is refused. */
    String reason(String path) throws InterruptedException {
        Response response = visitor.get(site.url(path), Validators.NONE);
        assertThat(response).isInstanceOf(Refused.class);
        return ((Refused) response).reason();
    }
}
