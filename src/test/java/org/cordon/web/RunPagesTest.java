package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.pipeline.Progress.Stage;
import org.cordon.pipeline.Run;
import org.cordon.pipeline.RunReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** The page of a run, without a browser: as it is without JavaScript, and the stream that its script listens to. */
@SpringBootTest(classes = WebTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RunPagesTest {

    private static final RunReport REPORT = new RunReport(
            3,
            1,
            2,
            List.of(
                    new RunReport.Skip("https://a.example/1", "its text has too few characters to be an article (90)"),
                    new RunReport.Skip("https://a.example/2", "its text has too few characters to be an article (12)"),
                    new RunReport.Skip("https://b.example/<script>", "robots.txt asks not to fetch it")),
            0,
            Duration.ofSeconds(65));

    @LocalServerPort
    int port;

    @Autowired
    Holdings holdings;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void nothingRuns() {
        ((SampleHoldings) holdings).run.set(Optional.empty());
    }

    private void runs(boolean over) {
        List<Run.Visiting> visiting = List.of(new Run.Visiting(
                holdings.sources().getFirst().source(), Instant.now().minusSeconds(5), 2, 1));
        Run run = new Run(
                Instant.parse("2026-11-21T10:00:00Z"), over, Stage.FETCH, 4, 9, over ? List.of() : visiting, REPORT);
        ((SampleHoldings) holdings).run.set(Optional.of(run));
    }

    @Test
    void pageTellsStageFiguresSourcesAndSkips() throws Exception {
        runs(false);

        Document page = page("/runs/current");

        assertThat(page.select("[data-of=stage]").text()).isEqualTo("Visiting sources: 4 of 9");
        assertThat(page.select("progress").attr("value")).isEqualTo("4");
        assertThat(page.select("dl.tally").first().text())
                .isEqualTo("Time 1:05 Articles added 3 Changed 1 Held already 2 Skipped 3");
        assertThat(page.select("[data-of=visiting] li").text()).contains("2 kept, 1 skipped, for 0:0");
        assertThat(page.select("dl.why").text())
                .isEqualTo("its text has too few characters to be an article 2 robots.txt asks not to fetch it 1");
        assertThat(page.select("[data-of=skips] li").first().text())
                .isEqualTo("https://b.example/<script>: robots.txt asks not to fetch it");
        assertThat(page.select("main a[href=/runs/current]").text()).isEqualTo("Refresh");
        assertThat(page.select("main script").attr("src")).startsWith("/run");
    }

    @Test
    void runThatIsOverShowsItsReportAndNeedsNoScript() throws Exception {
        runs(true);

        Document page = page("/runs/current?lang=zh");

        assertThat(page.select("main > p").first().text()).startsWith("目前没有运行");
        assertThat(page.select("dl.why").text()).isEqualTo("正文字符过少，不成文章 2 robots.txt 要求不要抓取 1");
        assertThat(page.select("[data-of=skips] li").last().text()).isEqualTo("https://a.example/1: 正文字符过少，不成文章（90）");
        assertThat(page.select("[data-of=skips] li").eachAttr("lang")).containsOnly("zh-CN");
        assertThat(page.select("script, progress")).isEmpty();
    }

    @Test
    void beforeTheFirstRunThePageSaysSo() throws Exception {
        assertThat(page("/runs/current").select("main").text()).contains("No run has read anything since the start.");
        assertThat(page("/sources").select("main a[href=/runs/current]")).hasSize(1);
    }

    @Test
    void streamTellsTheRunUntilItIsOverAndThenEnds() throws Exception {
        runs(false);
        HttpResponse<Stream<String>> events = events();
        assertThat(events.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        List<String> data = new ArrayList<>();

        Iterator<String> lines = events.body().iterator();
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("data:")) {
                data.add(line);
                runs(true);
            }
        }

        assertThat(data.getFirst()).contains("\"going\":true").contains("Visiting sources: 4 of 9");
        assertThat(data.getLast()).contains("\"going\":false");
    }

    @Test
    void listenersAreBoundedAndTheirPlacesComeBack() throws Exception {
        runs(false);
        List<HttpResponse<Stream<String>>> listening = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            listening.add(events());
        }

        assertThat(listening).allMatch(response -> response.statusCode() == 200);
        assertThat(events().statusCode()).isEqualTo(503);
        runs(true);
        listening.forEach(response -> assertThat(response.body().toList()).isNotEmpty());
        assertThat(events().statusCode()).isEqualTo(200);
    }

    @Test
    void streamEndsWhenTheServerStops() throws Exception {
        HttpResponse<Stream<String>> events;
        long begun;
        try (ConfigurableApplicationContext other = new SpringApplicationBuilder(WebTestApplication.class)
                .run("--server.port=0", "--server.shutdown=graceful")) {
            ((SampleHoldings) other.getBean(Holdings.class))
                    .run.set(Optional.of(new Run(Instant.now(), false, Stage.EMBED, 4, 9, List.of(), REPORT)));
            String address = "http://localhost:" + other.getEnvironment().getProperty("local.server.port");
            events = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/runs/current/events"))
                            .build(),
                    HttpResponse.BodyHandlers.ofLines());
            begun = System.nanoTime();
        }

        // A server that waited for the stream would do so for thirty seconds.
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(events.body()).anyMatch(line -> line.contains("\"going\":true"));
    }

    private HttpResponse<Stream<String>> events() throws IOException, InterruptedException {
        return client.send(request("/runs/current/events"), HttpResponse.BodyHandlers.ofLines());
    }

    private Document page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request(path), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(20))
                .build();
    }
}
