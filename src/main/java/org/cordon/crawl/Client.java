package org.cordon.crawl;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** The client of a fetcher: it remembers nothing of whom it speaks to, and follows, repeats and unpacks nothing by itself. */
final class Client {

    private static final int MAX_CONNECTIONS = 512;
    private static final int MAX_HEADERS = 256;

    /** Some sites send policies of ten thousand characters in one header. */
    private static final int MAX_LINE = 64 << 10;

    /** Between two polite requests a server may well have closed the connection. */
    private static final TimeValue IDLE = TimeValue.ofMilliseconds(50);

    private Client() {}

    static CloseableHttpClient of(CrawlSettings settings, AddressPolicy policy) {
        Timeout wait = Timeout.of(settings.deadline());
        return HttpClients.custom()
                .setUserAgent(settings.agent())
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(wait).build())
                .setConnectionManager(connections(policy, wait))
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(AddressPolicy policy, Timeout wait) {
        Http1Config limits = Http1Config.custom()
                .setMaxHeaderCount(MAX_HEADERS)
                .setMaxLineLength(MAX_LINE)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(policy)
                .setMaxConnTotal(MAX_CONNECTIONS)
                .setMaxConnPerRoute(1)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(limits)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(wait)
                        .setSocketTimeout(wait)
                        .setValidateAfterInactivity(IDLE)
                        .build())
                .build();
    }
}
