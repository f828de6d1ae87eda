package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Validators;
import org.junit.jupiter.api.Test;

/** Names whose answers change, mix or never come. */
class HostileNameTest {

    private static final int WEB_PORT = 8443;

    /** A name that is first answered with an address that may be dialled, then with the one behind: DNS rebinding. */
    @Test
    void nameIsAskedOnceAConnectionAndItsAnswerIsWhatIsDialled() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver rebinding =
                resolver(host -> InetAddress.getByName(asked.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1"));
        AddressPolicy policy = new AddressPolicy(Set.of(), rebinding);

        assertThat(policy.resolve("rebind.example", 80))
                .containsExactly(new InetSocketAddress(InetAddress.getByName("93.184.215.14"), 80));
        assertThat(asked).hasValue(1);
        assertThat(refusal(policy, "rebind.example")).contains("private or reserved");
    }

    @Test
    void connectionMadeAfterTheNameTurnedInwardsIsRefused() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        DnsResolver rebinding =
                resolver(host -> InetAddress.getByName(asked.getAndIncrement() == 0 ? "10.0.0.1" : "127.0.0.1"));
        CrawlSettings settings = new CrawlSettings("Cordon/1", Duration.ZERO, Duration.ofSeconds(3), Set.of());
        try (RawSite trap = new RawSite();
                Fetcher turned = new Fetcher(settings, rebinding)) {
            URI url = URI.create("http://rebind.example:" + trap.url("/").getPort() + "/");
            assertThat(reason(turned, url)).contains("private or reserved");
            assertThat(reason(turned, url)).contains("private or reserved");
            assertThat(trap.requests).isEmpty();
        }
        assertThat(asked).hasValue(2);
    }

    /** Two machines of one port: the one stands for a public server, the other for what is behind. */
    @Test
    void nameThatTurnsInwardsBetweenTwoRequestsIsNotFollowedThere() throws Exception {
        InetAddress outside = InetAddress.getByName("127.7.7.1");
        InetAddress inside = InetAddress.getByName("127.7.7.2");
        AtomicInteger asked = new AtomicInteger();
        DnsResolver rebinding = resolver(host -> asked.getAndIncrement() == 0 ? outside : inside);
        CrawlSettings settings = new CrawlSettings("Cordon/1", Duration.ZERO, Duration.ofSeconds(3), Set.of());
        try (RawSite site = new RawSite(outside, WEB_PORT);
                RawSite trap = new RawSite(inside, WEB_PORT);
                CloseableHttpClient client =
                        Client.of(settings, new AddressPolicy(Set.of(), rebinding, inside::equals))) {
            site.on("/", RawSite.text("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
            HttpGet request = new HttpGet("http://rebind.example:" + WEB_PORT + "/");

            assertThat(client.execute(request, ClassicHttpResponse::getCode)).isEqualTo(200);
            assertThatThrownBy(() -> client.execute(request, ClassicHttpResponse::getCode))
                    .hasMessageContaining("private or reserved");
            assertThat(site.requests).hasSize(1);
            assertThat(trap.requests).isEmpty();
        }
    }

    @Test
    void privateAddressesAmongPublicOnesAreLeftOut() throws Exception {
        DnsResolver mixed = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.getByName("10.0.0.7"), InetAddress.getByName("93.184.215.14")};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };

        assertThat(new AddressPolicy(Set.of(), mixed).resolve("mixed.example"))
                .containsExactly(InetAddress.getByName("93.184.215.14"));
    }

    @Test
    void portsOfDatabasesAndMailAreNotDialled() {
        AddressPolicy policy = new AddressPolicy(Set.of(), resolver(host -> InetAddress.getByName("93.184.215.14")));

        for (int port : new int[] {22, 25, 110, 3306, 5432, 6379, 9200, 11211}) {
            assertThat(refusal(policy, "site.example", port)).contains("port " + port);
        }
        assertThat(refusal(policy, "site.example", 443)).isEmpty();
    }

    @Test
    void slowNameServerIsGivenUpAtTheDeadline() throws Exception {
        DnsResolver hanging = resolver(host -> {
            sleep();
            return InetAddress.getLoopbackAddress();
        });
        CrawlSettings brief = new CrawlSettings("Cordon/1", Duration.ZERO, Duration.ofMillis(200), Set.of());
        try (Fetcher waiting = new Fetcher(brief, hanging)) {
            long begun = System.nanoTime();
            assertThat(reason(waiting, URI.create("http://slow.example/"))).isNotBlank();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        }
    }

    private static void sleep() throws UnknownHostException {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            throw new UnknownHostException("given up");
        }
    }

    private interface Answer {
        InetAddress of(String host) throws UnknownHostException;
    }

    private static DnsResolver resolver(Answer answer) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {answer.of(host)};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private static String refusal(AddressPolicy policy, String host) {
        return refusal(policy, host, 80);
    }

    private static String refusal(AddressPolicy policy, String host, int port) {
        try {
            policy.resolve(host, port);
            return "";
        } catch (UnknownHostException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String reason(Fetcher fetcher, URI url) {
        Response response =
                fetcher.get(url, Validators.NONE, Bodies.Cap.cutAt(1024)).end().orElseThrow();
        return ((Refused) response).reason();
    }
}
