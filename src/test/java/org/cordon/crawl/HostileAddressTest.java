package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Validators;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that try to reach what lies behind the crawler. The trap counts who reached it; nobody may. */
class HostileAddressTest {

    private static final String PUBLIC = "127.0.0.2";

    private final AtomicInteger trapped = new AtomicInteger();
    private ServerSocket trap;
    private HttpServer server;
    private Fetcher fetcher;
    private Visitor visitor;

    @BeforeEach
    void start() throws IOException {
        trap = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        Thread.ofVirtual().start(this::count);
        server = HttpServer.create(new InetSocketAddress(PUBLIC, 0), 0);
        server.start();
        fetcher = new Fetcher(settings(Set.of(PUBLIC)));
        visitor = new Visitor(settings(Set.of(PUBLIC)), fetcher, Clock.systemUTC(), Crawler.Witness.NOBODY);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.stop(0);
        trap.close();
    }

    private void count() {
        while (!trap.isClosed()) {
            try (Socket caught = trap.accept()) {
                trapped.incrementAndGet();
                caught.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nsecret".getBytes());
            } catch (IOException e) {
                trapped.addAndGet(trap.isClosed() ? 0 : 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/",
                "http://localhost:PORT/",
                "http://LOCALHOST:PORT/",
                "http://localhost.:PORT/",
                "http://[::1]:PORT/",
                "http://[::]:PORT/",
                "http://0.0.0.0:PORT/",
                "http://0:PORT/",
                "http://127.1:PORT/",
                "http://2130706433:PORT/",
                "http://0x7f000001:PORT/",
                "http://0x7f.1:PORT/",
                "http://0177.0.0.1:PORT/",
                "http://017700000001:PORT/",
                "http://127.0.0.1.:PORT/",
                "http://[::ffff:127.0.0.1]:PORT/",
                "http://[::ffff:7f00:1]:PORT/",
                "http://[::127.0.0.1]:PORT/",
                "http://[64:ff9b::7f00:1]:PORT/",
                "http://[2002:7f00:1::]:PORT/",
                "http://[fe80::1%25lo]:PORT/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00:ec2::254]/latest/",
                "http://100.100.100.200/latest/",
                "http://10.0.0.1/",
                "http://user@127.0.0.2:PORT/",
                "http://127.0.0.2:80@127.0.0.1:PORT/",
                "http://127.0.0.2#@127.0.0.1:PORT/",
                "http://127.0.0.2:9200/",
                "http://127.0.0.1%00.example.org:PORT/",
                "http://127.0.0.1%2eexample:PORT/",
                "http:127.0.0.1:PORT/",
                "http:///127.0.0.1:PORT/",
                "file:///etc/passwd",
                "ftp://127.0.0.1:PORT/",
                "gopher://127.0.0.1:PORT/_x",
                "jar:http://127.0.0.1:PORT/a.jar!/b",
                "data:text/html,x",
                "javascript:alert(1)",
                "jdbc:h2:mem:x",
                "netdoc:/etc/passwd",
                "about:blank"
            })
    void nothingBehindTheCrawlerIsReached(String address) throws Exception {
        URI url = URI.create(address.replace("PORT", String.valueOf(trap.getLocalPort())));

        Response direct = visitor.get(url, Validators.NONE);
        redirect("/hop", url.toString());
        Response redirected = visitor.get(URI.create(site() + "/hop"), Validators.NONE);

        assertThat(direct).isInstanceOf(Refused.class);
        assertThat(((Refused) direct).reason()).isNotBlank();
        assertThat(redirected).isInstanceOf(Refused.class);
        assertThat(trapped).hasValue(0);
    }

    @Test
    void trapCatchesWhoeverIsAllowedToGoThere() throws Exception {
        try (Fetcher allowed = new Fetcher(settings(Set.of("127.0.0.1")))) {
            URI url = URI.create("http://127.0.0.1:" + trap.getLocalPort() + "/");

            assertThat(allowed.get(url, Validators.NONE, Bodies.Cap.cutAt(1024)).end())
                    .containsInstanceOf(Body.class);
        }
        assertThat(trapped).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void everyHopOfARedirectIsChecked(int hops) throws Exception {
        for (int hop = 1; hop < hops; hop++) {
            redirect("/" + hop, site() + "/" + (hop + 1));
        }
        redirect("/" + hops, "http://127.0.0.1:" + trap.getLocalPort() + "/");

        Response response = visitor.get(URI.create(site() + "/1"), Validators.NONE);

        assertThat(((Refused) response).reason()).contains("private or reserved");
        assertThat(trapped).hasValue(0);
    }

    @Test
    void redirectOfTheRobotsFileIsCheckedToo() throws Exception {
        redirect("/robots.txt", "http://localhost:" + trap.getLocalPort() + "/robots.txt");

        Response response = visitor.get(URI.create(site() + "/page"), Validators.NONE);

        assertThat(((Refused) response).reason()).startsWith("robots.txt cannot be read");
        assertThat(trapped).hasValue(0);
    }

    @Test
    void refreshAndLinkHeadersAreNotFollowed() throws Exception {
        String away = "http://127.0.0.1:" + trap.getLocalPort() + "/";
        server.createContext("/page", exchange -> {
            exchange.getResponseHeaders().add("Refresh", "0; url=" + away);
            exchange.getResponseHeaders().add("Link", "<" + away + ">; rel=preload");
            byte[] page = ("<meta http-equiv=refresh content='0; url=" + away + "'>").getBytes();
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });

        assertThat(visitor.get(URI.create(site() + "/page"), Validators.NONE)).isInstanceOf(Body.class);
        assertThat(trapped).hasValue(0);
    }

    private static CrawlSettings settings(Set<String> allow) {
        return new CrawlSettings("Cordon/1 (+mailto:a@b.example)", Duration.ZERO, Duration.ofSeconds(3), allow);
    }

    private String site() {
        return "http://" + PUBLIC + ":" + server.getAddress().getPort();
    }

    private void redirect(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }
}
