package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordon.bench.GeneratedNews;
import org.cordon.bench.Questions;
import org.cordon.bench.Table;
import org.cordon.corpus.Article;
import org.cordon.corpus.Corpus;
import org.cordon.corpus.GeneratedCorpus;
import org.cordon.index.GeneratedIndex;
import org.junit.jupiter.api.Test;

/**
 * The program itself, in a process of its own with half a gigabyte of heap, on a hundred thousand article files: it reads, finds,
 * joins and indexes them and answers several hundred requests meanwhile and after.
 */
class MemoryBench {

    private static final int ARTICLES = Integer.getInteger("cordon.articles", 100_000);
    private static final String HEAP = "-Xmx512m";
    private static final Duration LONGEST = Duration.ofMinutes(40);
    private static final Pattern EVENT = Pattern.compile("href=\"(/events/[^\"?#]+)");
    private static final Pattern ANSWERS = Pattern.compile("answers at (http://localhost:\\d+)/");
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    /** So many characters are a phrase that one article alone holds; in English thrice as many and a word's end. */
    private static final int PHRASE = 20;

    private static final int PAGES = 20;
    private static final int MOST = 150;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(Redirect.NORMAL).build();

    /** The program while it serves. */
    private record Served(Process process, Path log, URI address) implements AutoCloseable {

        static Served start(Path corpus, Path index) throws IOException, InterruptedException {
            Path log = index.resolve("log.txt");
            Process process = new ProcessBuilder(command(corpus, index))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            for (long began = System.nanoTime(); process.isAlive() && System.nanoTime() - began < LONGEST.toNanos(); ) {
                Matcher address = ANSWERS.matcher(Files.readString(log));
                if (address.find()) {
                    return new Served(process, log, URI.create(address.group(1)));
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            process.destroy();
            throw new IOException("it did not start: " + Files.readString(log));
        }

        private static List<String> command(Path corpus, Path index) {
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    HEAP,
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED",
                    "--add-modules=jdk.incubator.vector",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.cordon.Cordon",
                    "--server.port=0",
                    "--server.address=127.0.0.1",
                    "--cordon.collect=false",
                    "--cordon.corpus=" + corpus,
                    "--cordon.index=" + index,
                    "--cordon.data=" + index.resolve("data"));
        }

        /** The megabytes of heap in use after all that is not needed was collected. */
        long heap() throws IOException, InterruptedException {
            jcmd("GC.run");
            Matcher used = USED.matcher(jcmd("GC.heap_info"));
            assertThat(used.find()).isTrue();
            return Long.parseLong(used.group(1)) >> 10;
        }

        private String jcmd(String what) throws IOException, InterruptedException {
            Process jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(process.pid()),
                            what)
                    .redirectErrorStream(true)
                    .start();
            String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(jcmd.waitFor()).as(told).isZero();
            return told;
        }

        /** The megabytes of memory that the process holds, by the system's word; the most that it held so far. */
        String resident() throws IOException {
            String status = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "status"));
            return megabytes(status, "VmRSS") + " MB resident, at most " + megabytes(status, "VmHWM") + " MB so far";
        }

        private static long megabytes(String status, String key) {
            Matcher line = Pattern.compile(key + ":\\s+(\\d+) kB").matcher(status);
            assertThat(line.find()).as(key).isTrue();
            return Long.parseLong(line.group(1)) >> 10;
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void aHundredThousandArticlesInHalfAGigabyte() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "the system tells what a process holds in /proc");
        Path corpus = GeneratedCorpus.of(ARTICLES);
        Path index = Files.createDirectories(Path.of("target", "bench", "served-" + ARTICLES));
        GeneratedNews news = new GeneratedNews(Corpus.open(corpus));
        GeneratedIndex.someVectors(index, ARTICLES, news::article);
        for (String time : List.of("from nothing, or where it was left off", "again")) {
            long began = System.nanoTime();
            try (Served served = Served.start(corpus, index)) {
                told(served, time, "it answered after " + seconds(began));
                indexed(served, news.article(ARTICLES - 2));
                told(served, time, "all could be found after " + seconds(began));
                int asked = ask(served, news);
                told(served, time, asked + " requests were answered by then");
            }
        }
    }

    private static String seconds(long began) {
        return String.format(Locale.ROOT, "%.0f s", (System.nanoTime() - began) / 1e9);
    }

    private static void told(Served served, String time, String what) throws IOException, InterruptedException {
        assertThat(served.process().isAlive()).as(what).isTrue();
        Table.row(
                ARTICLES + " articles, " + HEAP + ", " + time,
                what + ": " + served.heap() + " MB of heap in use, " + served.resident(),
                "no OutOfMemoryError",
                !Files.readString(served.log()).contains("OutOfMemoryError"));
    }

    /** Waits until the words of an article are found. */
    private void indexed(Served served, Article last) throws Exception {
        String first = last.text(last.passages().getFirst());
        String phrase = first.substring(0, Math.max(PHRASE, first.indexOf(' ', 3 * PHRASE)));
        String query = "/search?mode=words&q=" + encoded('"' + phrase + '"');
        long latest = System.nanoTime() + LONGEST.toNanos();
        while (!get(served, query).contains("/articles/" + last.id())) {
            assertThat(System.nanoTime()).as("time taken").isLessThan(latest);
            assertThat(served.process().isAlive()).isTrue();
            TimeUnit.SECONDS.sleep(2);
        }
    }

    /** Asks for pages of every kind and holds them to what must stand on them. */
    private int ask(Served served, GeneratedNews news) throws Exception {
        return events(served) + searches(served) + articles(served, news) + others(served);
    }

    private int events(Served served) throws Exception {
        Set<String> events = new LinkedHashSet<>();
        for (int page = 1; page <= PAGES; page++) {
            Matcher event = EVENT.matcher(get(served, "/timeline?page=" + page));
            while (event.find()) {
                events.add(event.group(1));
            }
        }
        assertThat(events).hasSizeGreaterThan(MOST);
        for (String event : events.stream().limit(MOST).toList()) {
            assertThat(get(served, event)).contains("<h1");
        }
        return PAGES + MOST;
    }

    private int searches(Served served) throws Exception {
        int asked = 0;
        for (String question : Questions.all()) {
            for (String mode : List.of("words", "meaning", "both")) {
                String answer = get(served, "/search?mode=" + mode + "&q=" + encoded(question));
                assertThat(answer).as(question).contains("/articles/g");
                asked++;
            }
        }
        return asked;
    }

    private int articles(Served served, GeneratedNews news) throws Exception {
        for (int i = 0; i < MOST; i++) {
            Article article = news.article(i * (ARTICLES / MOST));
            assertThat(get(served, "/articles/" + article.id())).contains(article.title());
        }
        return MOST;
    }

    private int others(Served served) throws Exception {
        List<String> pages =
                List.of(("/ /entities /entities/org:nvidia /entities/org:huawei /entities/gov:bis /entities/place:cn"
                                + " /entities/org:openai /timeline?asof=2024-07-01 /changes /sources")
                        .split(" "));
        for (String page : pages) {
            assertThat(get(served, page)).contains("<h1");
        }
        return pages.size();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String get(Served served, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(served.address().resolve(path))
                        .timeout(Duration.ofMinutes(5))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
