package org.cordon.crawl;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
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
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.util.Timeout;
import org.cordon.crawl.Response.Body;
import org.cordon.crawl.Response.Refused;
import org.cordon.crawl.Response.Unchanged;
import org.cordon.crawl.Response.Validators;

/** The only way out of the process: one GET, without redirects, within the caps on bytes and time. */
final class Fetcher implements AutoCloseable {

    private final CrawlSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadline").factory());

    Fetcher(CrawlSettings settings) {
        this.settings = settings;
        Timeout wait = Timeout.of(settings.deadline());
        this.client = HttpClients.custom()
                .setUserAgent(settings.agent())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(wait).build())
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AddressPolicy(settings.allow()))
                        .setMaxConnTotal(64)
                        .setMaxConnPerRoute(1)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(wait)
                                .setSocketTimeout(wait)
                                .build())
                        .build())
                .build();
    }

    /** One answer of a server; a redirect is not followed but told as {@link Hop}. */
    record Hop(Optional<URI> next, Optional<Response> end, Optional<Duration> retryAfter) {
        static Hop end(Response response) {
            return new Hop(Optional.empty(), Optional.of(response), Optional.empty());
        }
    }

    Hop get(URI url, Validators validators, int maxBytes) {
        HttpGet request = new HttpGet(url);
        request.setHeader("Accept-Encoding", "gzip");
        validators.etag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
        validators.lastModified().ifPresent(date -> request.setHeader("If-Modified-Since", date));
        ScheduledFuture<?> deadline =
                clock.schedule(request::cancel, settings.deadline().toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> hop(url, response, maxBytes));
        } catch (IOException e) {
            String reason = request.isCancelled()
                    ? "took longer than " + settings.deadline().toSeconds() + " s"
                    : plain(e);
            return Hop.end(new Refused(reason, 0));
        } finally {
            deadline.cancel(false);
        }
    }

    private static Hop hop(URI url, ClassicHttpResponse response, int maxBytes) throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return Hop.end(new Unchanged(reply(url, response)));
        }
        if (status >= 300 && status < 400) {
            Optional<URI> next = header(response, "Location").flatMap(to -> resolve(url, to));
            return next.isPresent()
                    ? new Hop(next, Optional.empty(), Optional.empty())
                    : Hop.end(new Refused("redirects to nowhere (HTTP " + status + ")", status));
        }
        if (status < 200 || status >= 300) {
            Refused refused = new Refused("answered with HTTP " + status, status);
            return new Hop(Optional.empty(), Optional.of(refused), retryAfter(response));
        }
        byte[] bytes = response.getEntity() == null
                ? new byte[0]
                : Bodies.read(
                        response.getEntity().getContent(),
                        header(response, "Content-Encoding").orElse("identity"),
                        maxBytes);
        Validators validators = new Validators(header(response, "ETag"), header(response, "Last-Modified"));
        return Hop.end(new Body(
                url, reply(url, response), header(response, "Content-Type").orElse(""), bytes, validators));
    }

    private static Page.Reply reply(URI url, ClassicHttpResponse response) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), n -> new ArrayList<>())
                    .add(Objects.requireNonNullElse(header.getValue(), ""));
        }
        return new Page.Reply(
                url, response.getCode(), Objects.requireNonNullElse(response.getReasonPhrase(), ""), headers);
    }

    private static Optional<URI> resolve(URI base, String location) {
        try {
            return Optional.of(base.resolve(location.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        return header(response, "Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Optional<String> header(ClassicHttpResponse response, String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    private static String plain(IOException e) {
        String kind = e.getClass().getSimpleName().replace("Exception", "");
        return switch (e) {
            case AddressPolicy.RefusedAddressException refused -> String.valueOf(refused.getMessage());
            case java.net.UnknownHostException unknown -> "the name of the host is not known (no network?)";
            case java.net.ConnectException refused -> "the host does not answer (no network?)";
            case java.net.SocketTimeoutException slow -> "the host is too slow";
            case javax.net.ssl.SSLException tls -> "the secure connection failed";
            default -> kind.toLowerCase(Locale.ROOT) + (e.getMessage() == null ? "" : ": " + e.getMessage());
        };
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        client.close();
    }
}
