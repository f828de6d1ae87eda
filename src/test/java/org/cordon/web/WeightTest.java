package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How heavy the pages of what comes with the program are, before anything packs them for the way. */
@WebMvcTest
@ContextConfiguration(classes = {WeightTest.Curated.class, WebTestApplication.class, Twice.class})
class WeightTest {

    private static final int MOST = 60 * 1024;

    @TempDir
    static Path folder;

    @Autowired
    MockMvcTester mvc;

    static class Curated {
        @Bean
        GeneratedHoldings holdings() throws IOException {
            return GeneratedHoldings.curated(folder);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?page=3", "/search?q=Nvidia", "/search?q=chips&more=actor", "/sources", "/entities"})
    void pagesWeighAtMostSixtyKilobytes(String address) throws Exception {
        for (String language : new String[] {"en", "zh"}) {
            byte[] page = mvc.get()
                    .uri(address)
                    .header("Accept-Language", language)
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(page.length).as(address + " " + language).isBetween(10_000, MOST);
        }
    }

    /** {@link Twice} holds each of them against what Thymeleaf writes. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void everyPageIsWrittenAsThymeleafWritesIt(String language) throws Exception {
        assertThat(Walk.from(List.of("/", "/search?q=chips", "/search?q=%22", "/nowhere", "/sign-in"), language, mvc))
                .hasSizeGreaterThan(60);
    }
}
