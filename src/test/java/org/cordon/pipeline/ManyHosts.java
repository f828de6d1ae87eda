package org.cordon.pipeline;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/**
 * One server on many loopback addresses, each a host with a robots file, a feed and articles. It notes when each request came,
 * when its answer had gone, how many connections a host had at once, and how many bytes it sent.
 */
final class ManyHosts implements AutoCloseable {

    /** A request as the server saw it, in nanoseconds of its clock. */
    record Request(String path, long came, long answered) {}

    /** What one host saw. */
    static final class Host {
        final List<Request> requests = java.util.Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger most = new AtomicInteger();
        private final AtomicInteger open = new AtomicInteger();
    }

    private static final String SENTENCE =
            "The ministry said on 3 March 2026 that exporters of part %d-%d need a licence before shipping abroad. ";

    final Map<String, Host> hosts = new ConcurrentHashMap<>();
    final AtomicLong bytes = new AtomicLong();
    private final ServerSocket socket;
    private final String robots;
    private final Set<String> dribbling;
    private final int pages;

    /** Hosts that ask for a pause, each with a number of articles; those that dribble send a byte at a time, and have two. */
    ManyHosts(double delaySeconds, int pages, Set<String> dribbling) throws IOException {
        this.pages = pages;
        this.socket = new ServerSocket(0, 1000, InetAddress.getByName("0.0.0.0"));
        this.robots = String.format(Locale.ROOT, "User-agent: *%nCrawl-delay: %s%nDisallow: /private/%n", delaySeconds);
        this.dribbling = dribbling;
        Thread.ofPlatform().daemon().start(this::accept);
    }

    static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "127.0.1." + i).toList();
    }

    String feed(String host) {
        return "http://" + host + ":" + socket.getLocalPort() + "/feed";
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofPlatform().daemon().start(() -> serve(client));
            }
        } catch (IOException closed) {
            bytes.addAndGet(0);
        }
    }

    private void serve(Socket client) {
        String name = client.getLocalAddress().getHostAddress();
        Host host = hosts.computeIfAbsent(name, k -> new Host());
        host.most.accumulateAndGet(host.open.incrementAndGet(), Math::max);
        try (client) {
            client.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = new BufferedOutputStream(client.getOutputStream(), 64 << 10);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                long came = System.nanoTime();
                boolean conditional = false;
                for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                    conditional |= header.toLowerCase(Locale.ROOT).startsWith("if-none-match");
                }
                String path = line.split(" ")[1];
                answer(name, path, conditional, out);
                host.requests.add(new Request(path, came, System.nanoTime()));
            }
        } catch (IOException | InterruptedException gone) {
            bytes.addAndGet(0);
        } finally {
            host.open.decrementAndGet();
        }
    }

    private void answer(String host, String path, boolean conditional, OutputStream out)
            throws IOException, InterruptedException {
        byte[] body = conditional ? new byte[0] : body(host, path).getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + (conditional ? "304 Not Modified" : "200 OK") + "\r\nContent-Type: " + type(path)
                + "\r\nETag: \"" + path.hashCode() + "\"\r\nContent-Length: " + body.length + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        bytes.addAndGet(head.length() + body.length);
        if (dribbling.contains(host) && path.startsWith("/a")) {
            for (byte drop : body) {
                out.write(drop);
                out.flush();
                Thread.sleep(100);
            }
        } else {
            out.write(body);
            out.flush();
        }
    }

    private static String type(String path) {
        return switch (path) {
            case "/robots.txt" -> "text/plain";
            case "/feed" -> "application/rss+xml";
            default -> "text/html; charset=utf-8";
        };
    }

    private String body(String host, String path) {
        if (path.equals("/robots.txt")) {
            return robots;
        }
        int number = Integer.parseInt(host.substring(host.lastIndexOf('.') + 1));
        if (path.equals("/feed")) {
            StringBuilder feed = new StringBuilder(
                    "<rss version=\"2.0\"><channel><title>t</title><link>/</link><description>d</description>");
            for (int page = 0; page < (dribbling.contains(host) ? Math.min(2, pages) : pages); page++) {
                feed.append("<item><title>Notice</title><link>/a" + page + ".html</link></item>");
            }
            return feed + "<item><title>Not for us</title><link>/private/x</link></item></channel></rss>";
        }
        StringBuilder text = new StringBuilder();
        for (int sentence = 0; sentence < 60; sentence++) {
            text.append("<p>")
                    .append(SENTENCE.formatted(number, path.hashCode() + sentence))
                    .append("</p>");
        }
        return "<!doctype html><html lang=en><title>Notice " + number + path
                + "</title><body><main><article><h1>Notice " + number + path + "</h1>" + text
                + "</article></main></body></html>";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
