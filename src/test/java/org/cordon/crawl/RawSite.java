package org.cordon.crawl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A web server that can break every rule of HTTP: each path is answered with exactly the bytes a test writes. */
final class RawSite implements AutoCloseable {

    /** Writes an answer, status line and all; the connection is closed after it. */
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    /** The requests as they came, first line and headers. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** The bytes of answers that found their way into a socket. */
    final AtomicLong written = new AtomicLong();

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final ServerSocket socket;

    RawSite() throws IOException {
        this(InetAddress.getLoopbackAddress(), 0);
    }

    RawSite(InetAddress address, int port) throws IOException {
        this.socket = new ServerSocket(port, 50, address);
        answers.put("/robots.txt", text("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        Thread.ofVirtual().start(this::accept);
    }

    static Answer text(String answer) {
        String closing = answer.replaceFirst("\r\n", "\r\nConnection: close\r\n");
        return out -> out.write(closing.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawSite on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    URI url(String path) {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> answer(client));
            }
        } catch (IOException closed) {
            requests.add("closed");
        }
    }

    private void answer(Socket client) {
        try (client) {
            client.setSendBufferSize(64 << 10);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            String head = String.join(
                    "\n", in.lines().takeWhile(line -> !line.isEmpty()).toList());
            requests.add(head);
            Answer answer = answers.getOrDefault(
                    head.split(" ")[1].split("\\?")[0], text("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
            answer.write(counting(client.getOutputStream()));
        } catch (IOException gone) {
            requests.add("gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private OutputStream counting(OutputStream out) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                written.incrementAndGet();
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                written.addAndGet(length);
            }
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
