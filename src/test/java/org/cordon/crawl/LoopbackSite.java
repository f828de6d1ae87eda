package org.cordon.crawl;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.cordon.corpus.Examples;
import org.cordon.corpus.Source;

/** A real web server of a test's own; it remembers what it was asked for, but for robots.txt. */
public final class LoopbackSite implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LoopbackSite(HttpServer server) {
        this.server = server;
    }

    public static LoopbackSite start() throws IOException {
        LoopbackSite site =
                new LoopbackSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        site.server.start();
        return site;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public List<String> asked() {
        return asked;
    }

    public static CrawlSettings settings() {
        return new CrawlSettings(
                "CordonTest/1 (+mailto:test@example.org)",
                Duration.ofMillis(1),
                Duration.ofSeconds(5),
                Set.of("127.0.0.1"));
    }

    /** Serves a text; {@code SITE} in it stands for this server's address. */
    public LoopbackSite serve(String path, String type, String text) {
        return serve(path, type, text.replace("SITE", at("").toString()).getBytes(StandardCharsets.UTF_8));
    }

    public LoopbackSite serve(String path, String type, byte[] body) {
        try {
            server.removeContext(path);
        } catch (IllegalArgumentException e) {
            asked.remove(path);
        }
        String tag = "\"" + java.util.Arrays.hashCode(body) + "\"";
        server.createContext(path, exchange -> {
            String query = exchange.getRequestURI().getRawQuery();
            boolean here = exchange.getRequestURI().getPath().equals(path);
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (!exchange.getRequestURI().getPath().equals("/robots.txt")) {
                asked.add(
                        exchange.getRequestURI().getPath() + (query == null ? "" : "?" + query) + (same ? " 304" : ""));
            }
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.getResponseHeaders().add("ETag", tag);
            exchange.sendResponseHeaders(!here ? 404 : same ? 304 : 200, !here || same ? -1 : body.length);
            if (here && !same) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        return this;
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    public Source source(Source.Format format, String path, String links) {
        return Examples.source("a-source", at(path), format, links);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
