package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All pages in a browser, wide and narrow, in both languages, light and dark; its screenshots are in target/screenshots. */
@SpringBootTest(
        classes = WebTestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.compression.enabled=true",
            "server.compression.min-response-size=1024",
            "cordon.admin-token=a-long-enough-token"
        })
class PagesIT {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("timeline", "/"),
            Map.entry("filtered", "/?type=export-control&jurisdiction=place:us"),
            Map.entry("none", "/?status=suspended"),
            Map.entry("search", "/search?q=API"),
            Map.entry("ask", "/search"),
            Map.entry("refused", "/search?q=API&type=-export-control&view=articles"),
            Map.entry("like", "/search?like=event:api-stop"),
            Map.entry("fault", "/search?q=%E7%B1%BB%E5%9E%8B%EF%BC%9A%E5%85%B3%E8%AF%B4%20(chips"),
            Map.entry("help", "/help/search"),
            Map.entry("unreadable", "/search?q=chip&from=soon"),
            Map.entry("event", "/events/api-stop"),
            Map.entry("chain", "/events/chips-2023"),
            Map.entry("article", "/articles/harbour"),
            Map.entry("entities", "/entities"),
            Map.entry("entity", "/entities/org:openai"),
            Map.entry("sources", "/sources"),
            Map.entry("about", "/about"),
            Map.entry("changes", "/changes"),
            Map.entry("unchanged", "/changes?since=2024-07-01"),
            Map.entry("sign-in", "/sign-in"),
            Map.entry("review", "/review/proposed"),
            Map.entry("review-conflicts", "/review/conflicts"),
            Map.entry("review-names", "/review/names"),
            Map.entry("review-duplicates", "/review/duplicates"),
            Map.entry("as-of", "/?asof=2024-06-25"),
            Map.entry("not-yet", "/events/api-stop?asof=2024-06-20"),
            Map.entry("review-event", "/review/events/api-stop"),
            Map.entry("decisions", "/review/decisions"),
            Map.entry("versions", "/articles/harbour/versions"),
            Map.entry(
                    "watch",
                    "/watch/" + SampleEvents.sources().getFirst().source().id()),
            Map.entry("run", "/runs/current"),
            Map.entry("missing", "/nothing-here"));

    private static final Duration PATIENCE = Duration.ofSeconds(240);
    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void openDriver() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeDriver() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** What a reader looks with. */
    record View(int width, String language, ColorScheme scheme) {
        String name() {
            return width + "-" + language + "-" + scheme.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Four of the eight views, in which any width, any language and any scheme meets each of the others. */
    static Stream<View> views() {
        return Stream.of(
                new View(1280, "en", ColorScheme.LIGHT),
                new View(360, "zh-CN", ColorScheme.LIGHT),
                new View(1280, "zh-CN", ColorScheme.DARK),
                new View(360, "en", ColorScheme.DARK));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageIsAccessibleAndFits(View view) {
        assertThat(Chromium.within(PATIENCE, () -> faults(view))
                        .or(() -> Chromium.within(PATIENCE, () -> faults(view))))
                .contains(List.of());
    }

    private List<String> faults(View view) {
        try (Browser fresh = chromium.launch();
                BrowserContext context = fresh.newContext(new Browser.NewContextOptions()
                        .setViewportSize(view.width(), 800)
                        .setColorScheme(view.scheme())
                        .setLocale(view.language()))) {
            signIn(context);
            List<String> faults = new ArrayList<>();
            PAGES.forEach((name, address) -> faults.addAll(look(context, view, name)));
            return faults;
        }
    }

    private void signIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate("http://localhost:" + port + "/sign-in");
        page.locator("input[name=editor]").fill("Ada");
        page.locator("input[name=token]").fill("a-long-enough-token");
        page.locator("main button").click();
        page.waitForURL("**/review");
    }

    @Test
    void keysMoveAndActAndUndo() {
        try (Browser browser = chromium.launch();
                BrowserContext context = browser.newContext()) {
            signIn(context);
            try (Page page = context.newPage()) {
                page.navigate("http://localhost:" + port + "/review/proposed");
                int before = page.locator(".item").count();
                page.keyboard().press("j");
                page.keyboard().press("j");
                page.keyboard().press("k");
                page.keyboard().press("r");
                page.keyboard().type("not an act");
                page.keyboard().press("Enter");
                page.waitForURL("**/review/proposed?done=*");
                assertThat(page.locator(".item").count()).isEqualTo(before - 1);
                page.keyboard().press("u");
                page.waitForCondition(() -> page.locator(".item").count() == before);
            }
        }
    }

    private List<String> look(BrowserContext context, View view, String name) {
        List<String> faults = new ArrayList<>();
        try (Page page = context.newPage()) {
            page.onConsoleMessage(message -> {
                // Chromium reports the status of the page itself there; an error page has to have its own.
                if (!message.text().startsWith("Failed to load resource: the server responded with a status of 4")) {
                    faults.add(name + " console: " + message.text());
                }
            });
            page.navigate("http://localhost:" + port + PAGES.get(name));
            int overflow =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (overflow > 0) {
                faults.add(name + " overflows by " + overflow + " px");
            }
            axe(page, view)
                    .analyze()
                    .getViolations()
                    .forEach(v -> faults.add(name + " " + v.getId() + ": "
                            + v.getNodes().getFirst().getHtml()));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(view.scheme() == ColorScheme.LIGHT)
                    .setPath(Path.of("target/screenshots", name + "-" + view.name() + ".png")));
        }
        return faults;
    }

    /** In the dark only the colours differ. */
    private static AxeBuilder axe(Page page, View view) {
        // The other mode opens a second page for each, for frames of other sites: there are none.
        AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
        return view.scheme() == ColorScheme.DARK
                ? axe.withRules(List.of("color-contrast", "link-in-text-block"))
                : axe.withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    }

    @Test
    void pagesAreLightAndAskNobodyElse() {
        for (String name : List.of("timeline", "search", "event")) {
            try (Browser browser = chromium.launch();
                    BrowserContext context = browser.newContext();
                    Page page = context.newPage()) {
                List<String> requests = new ArrayList<>();
                List<Integer> bytes = new ArrayList<>();
                page.onRequestFinished(request -> {
                    requests.add(request.url());
                    bytes.add(request.sizes().responseBodySize + request.sizes().responseHeadersSize);
                });
                page.navigate("http://localhost:" + port + PAGES.get(name));
                page.waitForLoadState();
                assertThat(requests)
                        .hasSizeLessThanOrEqualTo(6)
                        .allMatch(url -> url.startsWith("http://localhost:" + port));
                assertThat(bytes.stream().mapToInt(Integer::intValue).sum()).isBetween(1_000, 60 * 1024);
            }
        }
    }

    @Test
    void themeButtonTurnsThePageAndStays() {
        try (Browser browser = chromium.launch();
                BrowserContext context =
                        browser.newContext(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
                Page page = context.newPage()) {
            page.navigate("http://localhost:" + port + "/search?q=API");
            String light = (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
            page.locator(".to-dark").click();
            assertThat(page.url()).endsWith("/search?q=API");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                    .isNotEqualTo(light);
            page.locator(".to-light").click();
            assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo(light);
        }
    }
}
