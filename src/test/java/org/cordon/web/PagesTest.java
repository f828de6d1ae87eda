package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class PagesTest extends SentPages {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/search?q=chip",
                "/search?q=chip&view=articles",
                "/search?q=nothing-has-this",
                "/help/search",
                "/events/api-stop",
                "/articles/harbour",
                "/articles/unread",
                "/entities",
                "/entities/org:openai",
                "/sources",
                "/changes",
                "/changes?since=2024-07-01",
                "/sign-in",
                "/about"
            })
    void everyPageAnswersInBothLanguages(String address) {
        for (String language : new String[] {"en", "zh-CN"}) {
            assertThat(mvc.get().uri(address).header("Accept-Language", language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"" + language + "\"", "href=\"#main\"", "id=\"main\"")
                    .doesNotContain("??", "style=\"", " onclick")
                    .doesNotContainPattern("<script(?![^>]* src=\"/)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing-here, 404",
        "/events/unknown, 404",
        "/events/unknown.json, 404",
        "/events/unknown.atom, 404",
        "/articles/unknown, 404",
        "/entities/org:unknown, 404",
        "/?from=yesterday, 400",
        "/?type=no-such-type, 400",
        "/search?q=%22half, 400",
        "/search.json?page=0, 400",
        "/timeline.atom?status=none, 400",
        "/changes?since=soon, 400",
        "/changes.json?since=soon, 400",
        "/events/api-stop?asof=soon, 400"
    })
    void whatCannotBeAnsweredSaysSoWithItsStatus(String address, int status) {
        assertThat(mvc.get().uri(URI.create(address))).hasStatus(status);
    }

    @Test
    void unreadableQueryKeepsWhatWasTypedAndGivesAHint() {
        MvcTestResult answer = mvc.get()
                .uri("/search")
                .param("q", "chip")
                .param("from", "soon")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer)
                .bodyText()
                .contains("role=\"alert\"", "value=\"chip\"", "a date such as", "href=\"/search?q=chip\"");
    }

    @Test
    void unreadableWordsAreShownWithTheirFaultAndMended() {
        assertThat(mvc.get().uri("/search").param("q", "chip (ban").header("Accept-Language", "en"))
                .bodyText()
                .contains(
                        "at character 6: the “(” is not closed",
                        "chip <span class=\"here\">(</span>ban",
                        "href=\"/search?q=chip%20%28ban%29\"");
        assertThat(mvc.get().uri("/search").param("q", "类型：关说").header("Accept-Language", "zh"))
                .bodyText()
                .contains("第1个字符：类型没有“关说”这个取值", "出口管制, ", ">类型：关税</a>");
    }

    @Test
    void errorsForMachinesAreData() {
        assertThat(mvc.get().uri("/events/unknown.json"))
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo(404);
    }

    @Test
    void mergedEventLeadsToTheOneThatStandsForIt() {
        assertThat(mvc.get().uri("/events/api-stop-old"))
                .hasStatus(HttpStatus.PERMANENT_REDIRECT)
                .hasHeader("Location", "/events/api-stop");
        assertThat(mvc.get().uri("/events/api-stop-old.json")).hasHeader("Location", "/events/api-stop.json");
    }

    @Test
    void everyAnswerForbidsScriptsAndForeignParts() {
        for (String address : new String[] {"/", "/nothing-here", "/timeline.json", "/cordon.css"}) {
            assertThat(mvc.get().uri(address))
                    .hasHeader(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
                                    + "frame-ancestors 'none'; base-uri 'none'")
                    .hasHeader("X-Content-Type-Options", "nosniff")
                    .hasHeader("Referrer-Policy", "no-referrer");
        }
    }

    @Test
    void languageAskedForInTheAddressIsKeptInACookie() {
        MockHttpServletResponse asked = mvc.get()
                .uri("/?lang=zh")
                .header("Accept-Language", "en")
                .exchange()
                .getResponse();
        assertThat(asked.getCookie("lang"))
                .isNotNull()
                .extracting(c -> c.getValue())
                .isEqualTo("zh");
        assertThat(mvc.get().uri("/").header("Accept-Language", "en").cookie(asked.getCookie("lang")))
                .bodyText()
                .contains("<html lang=\"zh-CN\"");
    }

    @Test
    void themeIsKeptAndLeadsBackOnlyToThisSite() {
        MockHttpServletResponse chosen = mvc.post()
                .uri("/theme")
                .param("theme", "dark")
                .param("back", "/search?q=chip")
                .exchange()
                .getResponse();
        assertThat(chosen.getStatus()).isEqualTo(303);
        assertThat(chosen.getHeader("Location")).isEqualTo("/search?q=chip");
        assertThat(mvc.get().uri("/").cookie(chosen.getCookie("theme")))
                .bodyText()
                .contains("data-theme=\"dark\"");
        for (String astray :
                new String[] {"//evil.example", "/\\evil.example", "https://evil.example/", "/a b", "/a\r\nX: y"}) {
            assertThat(mvc.post().uri("/theme").param("theme", "dark").param("back", astray))
                    .hasHeader("Location", "/");
        }
    }

    @Test
    void wordsOfAReaderAreNeverMarkup() {
        assertThat(mvc.get().uri("/search").param("q", "<img src=x onerror=alert(1)>"))
                .bodyText()
                .doesNotContain("<img");
    }

    /** {@link Twice} holds each of them against what Thymeleaf writes. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyPageIsWrittenAsThymeleafWritesIt(String language) throws Exception {
        List<String> starts = List.of("/", "/search?q=API", "/search?q=lithografy", "/runs/current", "/entities?q=x");
        assertThat(Walk.from(starts, language, mvc)).hasSizeGreaterThan(60);
    }
}
