package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.cordon.crawl.Bodies.Cap;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Unchanged;
import org.cordon.crawl.Response.Validators;

/** The only way out of the process: one GET, without redirects, within the caps on bytes and time. */
final class Fetcher implements AutoCloseable {

    /** What an answer of no use may hold before its connection is given up rather than read to its end. */
    private static final int REST = 16 << 10;

    private static final int MAX_VALIDATOR = 200;
    private static final Duration LONGEST_RETRY = Duration.ofHours(24);

    private final CrawlSettings settings;
    private final NameLookup names;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadline").factory());

    Fetcher(CrawlSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    Fetcher(CrawlSettings settings, DnsResolver platform) {
        this.settings = settings;
        this.names = new NameLookup(platform, settings.deadline());
        this.client = Client.of(settings, new AddressPolicy(settings.allow(), names));
    }

    /** One answer of a server; a redirect is not followed but told as {@link Hop}. What is no page is told as it came. */
    record Hop(Optional<URI> next, Optional<Response> end, Optional<Duration> retryAfter, Optional<Raw> raw) {
        static Hop end(Response response) {
            return new Hop(Optional.empty(), Optional.of(response), Optional.empty(), Optional.empty());
        }
    }

    /** An answer that is no page, with as much of its body as was read. */
    record Raw(Page.Reply reply, byte[] body) {}

    /** Why an address is not to be asked at all; empty where it may be. */
    static Optional<Refused> refusal(URI url) {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null || url.getUserInfo() != null) {
            return Optional.of(new Refused(Trouble.NO_WEB_ADDRESS.with(url), 0, true));
        }
        return Optional.empty();
    }

    Hop get(URI url, Validators validators, Cap cap) {
        Optional<Refused> refused = refusal(url);
        if (refused.isPresent()) {
            return Hop.end(refused.get());
        }
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept-Encoding", "gzip");
        validators.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
        validators.lastModified().ifPresent(date -> request.setHeader("If-Modified-Since", date));
        AtomicBoolean late = new AtomicBoolean();
        Runnable end = () -> {
            late.set(true);
            request.cancel();
        };
        ScheduledFuture<?> deadline = clock.schedule(end, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> hop(request, url, response, cap));
        } catch (IllegalStateException e) {
            // How the client tells that a request was ended while it waited for its connection.
            return Hop.end(new Refused(late.get() ? late() : Trouble.CLOSED.with(), 0));
        } catch (IOException e) {
            return Hop.end(new Refused(late.get() ? late() : plain(e), 0));
        } finally {
            deadline.cancel(false);
        }
    }

    private String late() {
        return Trouble.LATE.with(settings.deadline().toSeconds());
    }

    private static Hop hop(HttpGet request, URI url, ClassicHttpResponse response, Cap cap) throws IOException {
        boolean body = Page.Reply.isPage(response.getCode());
        String encoding = body ? header(response, "Content-Encoding").orElse("identity") : "identity";
        Cap limit = body ? cap : Cap.cutAt(REST);
        byte[] bytes = read(request, response, encoding, limit);
        Page.Reply reply = reply(url, response, bytes.length >= limit.bytes());
        return body
                ? Hop.end(
                        new Body(url, reply, header(response, "Content-Type").orElse(""), bytes, validators(response)))
                : bodiless(url, response, new Raw(reply, bytes));
    }

    // Whatever is not wanted must not be read: the client would, to use the connection again.
    private static byte[] read(HttpGet request, ClassicHttpResponse response, String encoding, Cap cap)
            throws IOException {
        if (response.getEntity() == null) {
            return new byte[0];
        }
        boolean whole = false;
        try {
            byte[] bytes = Bodies.read(response.getEntity().getContent(), encoding, cap);
            whole = bytes.length < cap.bytes();
            return bytes;
        } finally {
            if (!whole) {
                request.cancel();
            }
        }
    }

    /** What is longer than a validator can sensibly be is none. */
    private static Validators validators(ClassicHttpResponse response) {
        return new Validators(
                header(response, "ETag").filter(tag -> tag.length() <= MAX_VALIDATOR),
                header(response, "Last-Modified").filter(date -> date.length() <= MAX_VALIDATOR));
    }

    private static Hop bodiless(URI url, ClassicHttpResponse response, Raw raw) {
        int status = response.getCode();
        if (status == 304) {
            return new Hop(Optional.empty(), Optional.of(new Unchanged()), Optional.empty(), Optional.of(raw));
        }
        boolean moved = status >= 300 && status < 400;
        Optional<URI> next = moved ? header(response, "Location").flatMap(to -> resolve(url, to)) : Optional.empty();
        if (next.isPresent()) {
            return new Hop(next, Optional.empty(), Optional.empty(), Optional.of(raw));
        }
        Refused refused = new Refused((moved ? Trouble.REDIRECTS_NOWHERE : Trouble.HTTP).with(status), status);
        Optional<Duration> wait = moved ? Optional.empty() : retryAfter(response);
        return new Hop(Optional.empty(), Optional.of(refused), wait, Optional.of(raw));
    }

    private static Page.Reply reply(URI url, ClassicHttpResponse response, boolean cut) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), n -> new ArrayList<>())
                    .add(Objects.requireNonNullElse(header.getValue(), ""));
        }
        return new Page.Reply(
                url, response.getCode(), Objects.requireNonNullElse(response.getReasonPhrase(), ""), headers, cut);
    }

    private static Optional<URI> resolve(URI base, String location) {
        try {
            return Optional.of(base.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** RFC 9110: seconds or a date; at most a day is believed. */
    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        return header(response, "Retry-After")
                .map(String::strip)
                .flatMap(value -> value.matches("\\d{1,18}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                        : Optional.ofNullable(DateUtils.parseStandardDate(value))
                                .map(at -> Duration.between(Instant.now(), at))
                                .filter(wait -> !wait.isNegative()))
                .map(wait -> wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait);
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private static String plain(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return switch (e) {
            case AddressPolicy.RefusedAddressException refused -> String.valueOf(refused.getMessage());
            case java.net.UnknownHostException unknown -> Trouble.NAME_UNKNOWN.with();
            case java.net.ConnectException refused -> Trouble.NO_ANSWER.with();
            case java.net.SocketTimeoutException slow -> Trouble.SLOW.with();
            case javax.net.ssl.SSLException tls -> Trouble.NOT_SECURE.with();
            default -> kind.toLowerCase(Locale.ROOT) + (e.getMessage() == null ? "" : ": " + e.getMessage());
        };
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        names.close();
        client.close();
    }
}
