package org.cordon.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.cordon.corpus.Language;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FeedTest {

    private static final Instant NOON = Instant.parse("2024-07-01T12:00:00.123Z");

    private static Feed.Entry entry(String name, String title, Instant updated) {
        return new Feed.Entry(
                name,
                title,
                "Summary",
                URI.create("https://c.example/events/" + name),
                updated,
                updated,
                List.of("court"));
    }

    private static Feed feed(List<Feed.Entry> entries) {
        URI self = URI.create("https://c.example/timeline.atom?q=%E8%8A%AF");
        return new Feed("feed/", "Timeline", self, URI.create("https://c.example/"), Language.EN, entries);
    }

    private static Document parse(Feed feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed.toAtom()));
    }

    private static String first(Document document, String name) {
        return document.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name)
                .item(0)
                .getTextContent();
    }

    @Test
    void feedIsWellFormedWhateverItsTextsHold() throws Exception {
        String hostile = "芯片 <b>&amp;</b> \u0000\u0008\u001b\uFFFE ]]> \uD83D\uDE00";
        Document document = parse(feed(List.of(entry("a", hostile, NOON))));
        assertThat(document.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo("芯片 <b>&amp;</b>  ]]> \uD83D\uDE00");
    }

    @Test
    void idsAreTagsThatNoAddressChanges() throws Exception {
        Document document = parse(feed(List.of(entry("event/a", "A", NOON))));
        assertThat(first(document, "id")).isEqualTo("tag:cordon.org,2026:feed/");
        assertThat(document.getElementsByTagName("id").item(1).getTextContent())
                .isEqualTo("tag:cordon.org,2026:event/a");
    }

    @Test
    void feedWasUpdatedWhenItsLatestEntryWas() throws Exception {
        Feed feed = feed(List.of(entry("a", "A", NOON.minusSeconds(60)), entry("b", "B", NOON)));
        assertThat(first(parse(feed), "updated")).isEqualTo("2024-07-01T12:00:00Z");
        assertThat(feed(List.of()).updated()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void atMostFiftyEntriesTheLatestFirst() {
        List<Feed.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            entries.add(entry("e" + i, "E", NOON.plusSeconds(i)));
        }
        assertThat(feed(entries).entries())
                .hasSize(50)
                .first()
                .extracting(Feed.Entry::name)
                .isEqualTo("e59");
    }

    @Test
    void sameEntriesGiveTheSameBytes() {
        String once = new String(feed(List.of(entry("a", "A", NOON))).toAtom(), StandardCharsets.UTF_8);
        assertThat(new String(feed(List.of(entry("a", "A", NOON))).toAtom(), StandardCharsets.UTF_8))
                .isEqualTo(once);
    }
}
