package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
@ContextConfiguration(classes = {WebTestApplication.class, Twice.class})
@TestPropertySource(properties = "cordon.admin-token=a-long-enough-token")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class ReviewPagesTest {

    private static final String TOKEN = "a-long-enough-token";

    @Autowired
    MockMvcTester mvc;

    private Cookie editor = new Cookie("editor", "");

    @BeforeEach
    void signIn() {
        MvcTestResult answer = mvc.post()
                .uri("/sign-in")
                .param("editor", "Ada")
                .param("token", TOKEN)
                .param("back", "/review/conflicts")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/review/conflicts");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).contains("HttpOnly", "SameSite=Strict");
        editor = Objects.requireNonNull(answer.getResponse().getCookie("editor"));
    }

    private Document page(String address) throws Exception {
        MvcTestResult answer = mvc.get().uri(address).cookie(editor).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }

    private String csrf() throws Exception {
        return page("/review").select("input[name=csrf]").attr("value");
    }

    private MvcTestResult decide(String... namesAndValues) throws Exception {
        var request = mvc.post().uri("/review/decide").cookie(editor).param("csrf", csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }

    private static String located(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    @Test
    void fromAnEventsPageEveryActIsOneClickAwayAndOnlyForEditors() throws Exception {
        Document event = page("/events/api-stop");
        Document acts = page("/review/events/api-stop");

        assertThat(event.select(".lead a[href=/review/events/api-stop]")).hasSize(1);
        assertThat(acts.select("button[name=act]").eachAttr("value")).contains("accept", "merge", "hide", "settle");
        assertThat(event.select(".dispute a[href^=/review/events/api-stop#]").eachAttr("href"))
                .hasSameSizeAs(event.select(".dispute"))
                .doesNotHaveDuplicates()
                .allSatisfy(href -> assertThat(acts.getElementById(href.substring(href.indexOf('#') + 1)))
                        .isNotNull());
        editor = new Cookie("editor", "");
        assertThat(page("/events/api-stop").select("main a[href^=/review]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review", "/review/conflicts", "/review/decisions", "/review/events/api-stop"})
    void readersAreSentToSignIn(String address) {
        assertThat(mvc.get().uri(address))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/sign-in?back=" + address);
        editor = new Cookie("editor", "guessed");
        assertThat(mvc.get().uri(address).cookie(editor)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void nothingIsDecidedWithoutTheSessionsOwnForm() throws Exception {
        assertThat(mvc.post().uri("/review/decide").param("act", "hide")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/review/decide").cookie(editor).param("csrf", "guessed"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/sign-out").cookie(editor)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void formsOfOtherSitesDecideNothing() throws Exception {
        assertThat(sent("Host", "cordon.example", "Origin", "https://elsewhere.example"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sent("Sec-Fetch-Site", "cross-site")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(sent("Sec-Fetch-Site", "same-origin", "Origin", "null")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** The answer to the session's own form with some headers, names and values. */
    private MvcTestResult sent(String... headers) throws Exception {
        var request = mvc.post().uri("/review/decide").cookie(editor).param("csrf", csrf());
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void aHiddenEventIsGoneForReadersAndToldToEditorsUntilItIsUndone() throws Exception {
        String done = located(decide(
                "act",
                "hide",
                "subject",
                "api-stop",
                "reason",
                "a test <b>event</b>",
                "back",
                "/review/events/api-stop"));

        assertThat(done).startsWith("/review/events/api-stop?done=d-");
        assertThat(mvc.get().uri("/events/api-stop")).hasStatus(HttpStatus.GONE);
        assertThat(mvc.get().uri("/events/api-stop.json"))
                .hasStatus(HttpStatus.GONE)
                .bodyText()
                .contains("taken off")
                .doesNotContain("a test");
        assertThat(mvc.get().uri("/")).bodyText().doesNotContain("/events/api-stop");
        assertThat(page(done).text()).contains("Hidden by Ada on", "a test <b>event</b>", "Done: Hide.");

        String id = done.replaceAll(".*done=", "");
        located(decide("act", "undo", "subject", id, "reason", "it was right"));
        assertThat(mvc.get().uri("/events/api-stop")).hasStatusOk();
        assertThat(page("/review/decisions").select(".item")).hasSize(2);
    }

    @Test
    void aSettledConflictLeavesTheQueueAndSaysByWhomAndWhy() throws Exception {
        assertThat(page("/review/conflicts").select(".item")).hasSize(1);
        located(decide(
                "act",
                "settle",
                "subject",
                "api-stop",
                "slot",
                "announced",
                "value",
                "24 June",
                "reason",
                "its own page"));

        assertThat(page("/review/conflicts").select(".item")).isEmpty();
        assertThat(mvc.get().uri("/events/api-stop").header("Accept-Language", "en"))
                .bodyText()
                .contains("Settled for “24 June” by Ada on", "because: its own page", "25 June");
        assertThat(mvc.get().uri("/events/api-stop.json"))
                .bodyJson()
                .extractingPath("$.conflicts[1].settled.editor")
                .isEqualTo("Ada");
    }

    @Test
    void aNameDecidedOnLeavesTheQueueUntilThatIsUndone() throws Exception {
        assertThat(page("/review/names").select(".item h2").eachText()).containsExactly("Harbour Labs");
        String done = located(decide("act", "name-reject", "subject", "Harbour Labs", "reason", "a street"));
        assertThat(page("/review/names").select(".item")).isEmpty();
        located(decide("act", "undo", "subject", done.replaceAll(".*done=", ""), "reason", "a firm after all"));
        assertThat(page("/review/names").select(".item")).hasSize(1);
    }

    @Test
    void mergedEventsRedirect() throws Exception {
        located(decide(
                "act", "merge", "subject", "chips-2023", "into", "http://x/events/api-stop", "reason", "one act"));
        assertThat(mvc.get().uri("/events/chips-2023"))
                .hasStatus(HttpStatus.PERMANENT_REDIRECT)
                .hasHeader("Location", "/events/api-stop");
    }

    @Test
    void anActWithoutWhatItNeedsDoesNothingAndSaysWhatIsMissing() throws Exception {
        assertThat(located(decide("act", "hide", "subject", "api-stop", "reason", " ")))
                .endsWith("problem=reason");
        assertThat(located(decide("act", "merge", "subject", "api-stop", "reason", "x")))
                .endsWith("problem=into");
        assertThat(located(decide("act", "split", "subject", "api-stop", "reason", "x")))
                .endsWith("problem=report");
        assertThat(located(decide("act", "settle", "subject", "api-stop", "reason", "x")))
                .endsWith("problem=value");
        assertThat(located(decide("act", "hide", "subject", "nobody", "reason", "x")))
                .endsWith("problem=unknown");
        assertThat(located(decide("act", "burn", "subject", "api-stop", "reason", "x")))
                .endsWith("problem=other");
        assertThat(located(decide("act", "undo", "subject", "d-0", "reason", "x")))
                .endsWith("problem=other");
        assertThat(page("/review?problem=reason").select("[role=alert]").text()).contains("Give a reason");
        assertThat(page("/review/decisions").select(".item")).isEmpty();
    }

    @Test
    void afterActsTheReaderStaysOnThisSite() throws Exception {
        assertThat(located(decide("act", "hide", "subject", "x", "reason", "", "back", "https://elsewhere.example/")))
                .startsWith("/?");
    }

    @Test
    void signedOutEditorsAreReaders() throws Exception {
        assertThat(mvc.post().uri("/sign-out").cookie(editor).param("csrf", csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mvc.get().uri("/review").cookie(editor)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void onlyEditorsPagesMayRunOurScript() {
        assertThat(mvc.get()
                        .uri("/review")
                        .cookie(editor)
                        .exchange()
                        .getResponse()
                        .getHeader("Content-Security-Policy"))
                .endsWith("script-src 'self'");
        assertThat(mvc.get().uri("/").cookie(editor).exchange().getResponse().getHeader("Content-Security-Policy"))
                .doesNotContain("script");
    }
}
