package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class VersionsPagesTest extends SentPages {

    @Test
    void differencesAreToldAsInsertionsAndDeletionsAndTheRestIsLeftOut() {
        Document page = page("/articles/harbour/versions");
        assertThat(page.select(".part").eachText())
                .containsExactly(
                        "Changed Developers received a letter on MondayTuesday. From 9 July it will cut API traffic from"
                                + " regions it does not support, the letter says.",
                        "Removed The company <script>alert(1)</script> was founded in a garage.",
                        "Added The service now reaches nearly 190 countries, the newspaper adds.");
        assertThat(page.select("del").first().text()).isEqualTo("Monday");
        assertThat(page.select("ins").first().text()).isEqualTo("Tuesday");
        assertThat(page.select(".gap").text()).isEqualTo("1 passage unchanged");
        assertThat(page.text()).doesNotContain("declined to comment");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page("/articles/harbour").select(".updated a").attr("href")).isEqualTo("/articles/harbour/versions");
        assertThat(page("/articles/wire").select(".updated a")).isEmpty();
    }

    @Test
    void versionsAreChosenByNumberAndNonsenseMeansTheLastTwo() {
        assertThat(page("/articles/harbour/versions?from=2&to=1")
                        .select("ins")
                        .first()
                        .text())
                .isEqualTo("Monday");
        assertThat(page("/articles/harbour/versions?from=-1&to=zzz")
                        .select("option[selected]")
                        .eachAttr("value"))
                .containsExactly("1", "2");
        assertThat(page("/articles/harbour/versions?from=1&to=1").text()).contains("are the same");
        assertThat(page("/articles/wire/versions?lang=zh").text()).contains("只存有一个版本");
        assertThat(mvc.get().uri("/articles/nothing/versions")).hasStatus(404);
    }

    @Test
    void differencesAreDataUnderTheSameNumbersAsThePage() {
        Document page = page("/articles/harbour/versions?from=2&to=1");
        String json = page.select("link[type=application/json]").attr("href");
        assertThat(json).isEqualTo("/articles/harbour/versions.json?from=2&to=1");
        assertThat(mvc.get().uri(json)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"id": "harbour", "language": "en", "from": 2, "to": 1, "partCount": 3,
                         "versions": [{"number": 1}, {"number": 2}],
                         "parts": [
                           {"unchanged": 0, "kind": "paragraph", "runs": [
                             {"kind": "both", "text": "Developers received a letter on "},
                             {"kind": "removed", "text": "Tuesday"},
                             {"kind": "added", "text": "Monday"},
                             {"kind": "both"}]},
                           {"unchanged": 1, "runs": [{"kind": "removed"}]},
                           {"runs": [{"kind": "added"}]}]}""");
        assertThat(mvc.get().uri("/articles/nothing/versions.json")).hasStatus(404);
    }

    @Test
    void olderVersionIsShownAsOneAndLeadsToTheNewest() {
        String older = SampleStop.EARLIER.version();
        Document page = page("/articles/harbour?version=" + older);
        assertThat(page.text()).contains("This is an older version of the article.", "Version " + older);
        Document newest =
                page(page.select("main a:contains(The newest version)").attr("href"));
        assertThat(newest.text()).doesNotContain("older version", "Version " + older);
        assertThat(mvc.get().uri("/articles/harbour.json?version=" + older))
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(older);
        assertThat(mvc.get().uri("/articles/harbour?version=none")).hasStatus(404);
        assertThat(mvc.get().uri("/articles/harbour.json?version=none")).hasStatus(404);
    }
}
