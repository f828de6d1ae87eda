package org.cordon.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.client5.http.utils.DateUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that ask to be left alone, by a failing robots file or for a time. */
class BusyServerTest extends RawVisits {

    BusyServerTest() {
        super(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"500 Internal Server Error", "503 Service Unavailable", "429 Too Many Requests"})
    void siteWhoseRobotsFileFailsIsLeftAlone(String status) throws Exception {
        site.on("/robots.txt", RawSite.text("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n"));
        site.on("/page", RawSite.text(OK + "Content-Length: 2\r\n\r\nok"));

        assertThat(reason("/page")).startsWith("robots.txt cannot be read");
        assertThat(site.requests).noneMatch(request -> request.contains("/page"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "DATE", "315360000", "99999999999999999"})
    void whoAsksToComeBackLaterIsLeftAloneForADayAtMost(String value) throws Exception {
        String later = value.equals("DATE")
                ? DateUtils.formatStandardDate(Instant.now().plusSeconds(3600))
                : value;
        site.on("/page", RawSite.text("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: " + later + "\r\n\r\n"));

        assertThat(reason("/page")).isEqualTo("answered with HTTP 503");
        String again = reason("/page");

        assertThat(again).startsWith("asks to come back in ");
        assertThat(Long.parseLong(again.replaceAll("\\D", ""))).isBetween(3500L, 86_400L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-5", "Thu, 01 Jan 1970 00:00:00 GMT", "1e9"})
    void nonsenseAboutWhenToComeBackIsIgnored(String value) throws Exception {
        site.on("/page", RawSite.text("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\nRetry-After: " + value + "\r\n\r\n"));

        assertThat(reason("/page")).isEqualTo("answered with HTTP 503");
        assertThat(reason("/page")).isEqualTo("answered with HTTP 503");
    }
}
