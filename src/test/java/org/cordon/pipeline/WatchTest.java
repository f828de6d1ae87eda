package org.cordon.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.corpus.Article;
import org.cordon.timeline.Event;
import org.cordon.timeline.Evidence;
import org.cordon.timeline.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that is watched on a server of this test's own. */
class WatchTest extends ServedSources {

    @BeforeEach
    void start() throws IOException {
        Desk.corpus(root, source("countries", site.at("/countries"), "watch"));
    }

    @Test
    void rowsThatDifferBecomeAProposedEventWithBothVersionsAsEvidence() throws Exception {
        String id;
        try (Desk desk = Desk.open(root)) {
            visit(desk, page("Albania", "China", "Norway"));
            visit(desk, page("Albania", "Norway", "Samoa"));

            Event event = watched(desk).getFirst();
            assertThat(watched(desk)).hasSize(1);
            assertThat(event.status(LocalDate.of(2030, 1, 1))).isEqualTo(Status.PROPOSED);
            assertThat(event.quotes()).extracting(Evidence.Quote::words).containsExactly("China", "Samoa");
            List<Article> versions =
                    desk.pipeline.corpus().versions(event.quotes().getFirst().article());
            assertThat(event.quotes())
                    .extracting(Evidence.Quote::version)
                    .containsExactly(versions.get(0).version(), versions.get(1).version());
            assertThat(event.parties().targets()).contains("place:cn");
            assertThat(event.summary().en())
                    .startsWith("Present in the capture of ")
                    .contains("absent in the capture of ", "“China”", "“Samoa”")
                    .doesNotContainIgnoringCase("deleted");
            assertThat(desk.pipeline.kept().verify(Progress.NONE).problems()).isEmpty();
            id = event.id();
        }
        try (Desk desk = Desk.open(root)) {
            assertThat(watched(desk)).extracting(Event::id).containsExactly(id);
        }
    }

    @Test
    void orderAndFurnitureAreNoDifference() throws Exception {
        try (Desk desk = Desk.open(root)) {
            visit(desk, page("Albania", "China", "Norway"));
            visit(desk, page("Norway", "Albania", "China"));
            visit(
                    desk,
                    page("Norway", "Albania", "China")
                            .replace("Home", "Start")
                            .replace("Last updated 1 March", "Last updated 2 March")
                            .replace("1,204 views", "1,377 views")
                            .replace("Buy now", "Buy later")
                            .replace("2026 Maker", "2027 Maker"));

            assertThat(watched(desk)).isEmpty();
            assertThat(desk.pipeline.corpus().articles()).hasSize(1);
        }
    }

    @Test
    void sentenceThatChangedIsADifferenceOfThatSentenceOnly() throws Exception {
        try (Desk desk = Desk.open(root)) {
            visit(desk, page("Albania"));
            visit(desk, page("Albania").replace("We may end accounts at once.", "We may end accounts after 30 days."));

            assertThat(watched(desk).getFirst().quotes())
                    .extracting(Evidence.Quote::words)
                    .containsExactly("We may end accounts at once.", "We may end accounts after 30 days.");
        }
    }

    @Test
    void rowOfATableIsOneRow() throws Exception {
        try (Desk desk = Desk.open(root)) {
            String table = "<tr><td>Norway</td><td>yes</td></tr><tr><td>China</td><td>%s</td></tr>";
            visit(desk, page("Albania").replace("</ul>", "</ul><table>" + table.formatted("yes") + "</table>"));
            visit(desk, page("Albania").replace("</ul>", "</ul><table>" + table.formatted("no") + "</table>"));

            assertThat(watched(desk).getFirst().quotes())
                    .extracting(Evidence.Quote::words)
                    .containsExactly("China yes", "China no");
        }
    }

    private static List<Event> watched(Desk desk) {
        return desk.pipeline.timeline().events().stream().filter(Event::watched).toList();
    }

    private void visit(Desk desk, String page) throws Exception {
        site.serve("/countries", "text/html; charset=utf-8", page);
        assertThat(desk.pipeline.collect(Progress.NONE).skipped()).isEmpty();
    }

    private static String page(String... countries) {
        return """
                <html><head><title>Supported countries</title></head><body>
                <nav><ul><li><a href="/">Home</a></li></ul></nav>
                <main><h1>Supported countries and territories</h1>
                <p>Access from elsewhere breaks our terms. We may end accounts at once.</p>
                <p>Last updated 1 March 2026</p><ul>%s</ul><p>1,204 views</p></main>
                <div class="ad-banner">Buy now</div><footer>2026 Maker</footer></body></html>
                """.formatted(List.of(countries).stream()
                .map(country -> "<li>" + country + "</li>")
                .collect(Collectors.joining()));
    }
}
