package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The box of the search page while something is typed in it, in a browser. */
@SpringBootTest(classes = WebTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SuggestIT {

    private static Chromium chromium;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private void onSearch(Browser.NewContextOptions options, Consumer<Page> look) {
        try (Browser browser = chromium.launch();
                BrowserContext context = browser.newContext(options);
                Page page = context.newPage()) {
            page.navigate("http://localhost:" + port + "/search?mode=words");
            look.accept(page);
        }
    }

    private static Browser.NewContextOptions reading(String language) {
        return new Browser.NewContextOptions().setLocale(language).setViewportSize(360, 800);
    }

    private static Locator type(Page page, String typed) {
        page.locator("#q").click();
        page.keyboard().type(typed);
        Locator options = page.locator("#suggestions [role=option]");
        options.first().waitFor();
        return options;
    }

    @Test
    void keysChooseAnEntityAndGoToIt() {
        onSearch(reading("en"), page -> {
            assertThat(type(page, "nvi").first().textContent()).startsWith("Nvidia");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#q").getAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
            page.keyboard().press("Enter");
            page.waitForURL("**/entities/org:nvidia");
        });
    }

    @Test
    void aFieldWaitsForItsValueAndTheQueryKeepsTheChoicesBesideIt() {
        onSearch(reading("zh-CN"), page -> {
            type(page, "类");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#q").inputValue()).isEqualTo("类型：");
            page.locator("#suggestions", new Page.LocatorOptions().setHasText("类型：出口管制"))
                    .waitFor();
            page.locator("#suggestions li", new Page.LocatorOptions().setHasText("类型：出口管制"))
                    .click();
            page.waitForURL("**/search?**mode=words**");
            assertThat(page.locator("#q").inputValue()).isEqualTo("类型：出口管制");
        });
    }

    @Test
    void escapeClosesAndEnterStillSearchesWhatIsTyped() {
        onSearch(reading("en"), page -> {
            type(page, "api");
            page.keyboard().press("Escape");
            assertThat(page.locator("#suggestions").isVisible()).isFalse();
            assertThat(page.locator("#q").inputValue()).isEqualTo("api");
            assertThat(page.locator("#q").getAttribute("aria-expanded")).isEqualTo("false");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=api**");
        });
    }

    @Test
    void openSuggestionsAreAccessibleAndFitOnAPhone() {
        for (String language : List.of("en", "zh-CN")) {
            onSearch(reading(language), page -> {
                type(page, language.equals("en") ? "ex" : "出口");
                page.keyboard().press("ArrowDown");
                assertThat(new AxeBuilder(page)
                                .withTags(List.of(
                                        "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                                .analyze()
                                .getViolations())
                        .isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .isEqualTo(0);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots", "suggestions-" + language + ".png")));
            });
        }
    }

    @Test
    void nothingIsAskedWhileAnInputMethodComposes() {
        onSearch(reading("zh-CN"), page -> {
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> {
                if (request.url().contains("/suggest?")) {
                    asked.add(request.url());
                }
            });
            page.locator("#q").click();
            CDPSession session = page.context().newCDPSession(page);
            JsonObject composed = new JsonObject();
            composed.addProperty("text", "gz");
            composed.addProperty("selectionStart", 2);
            composed.addProperty("selectionEnd", 2);
            session.send("Input.imeSetComposition", composed);
            page.waitForTimeout(500);
            assertThat(asked).isEmpty();
            JsonObject committed = new JsonObject();
            committed.addProperty("text", "管制");
            session.send("Input.insertText", committed);
            page.waitForCondition(() -> asked.size() == 1);
            assertThat(asked.getFirst()).contains("/suggest?q=%E7%AE%A1%E5%88%B6");
        });
    }

    @Test
    void withoutScriptsTheBrowserOffersNames() {
        onSearch(reading("en").setJavaScriptEnabled(false), page -> {
            assertThat(page.locator("#q").getAttribute("list")).isEqualTo("offers");
            assertThat(page.locator("#offers option").count()).isPositive();
            assertThat(page.locator("#suggestions").isVisible()).isFalse();
        });
    }
}
