package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest
@ContextConfiguration(classes = WebTestApplication.class)
class PagesTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search", "/search?q=chip", "/events/api-stop", "/articles/harbour", "/entities", "/entities/org:openai", "/sources", "/about"})
    void everyPageAnswersInBothLanguages(String address) {
        for (String language : new String[] {"en", "zh-CN"}) {
            assertThat(mvc.get().uri(address).header("Accept-Language", language))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }
}
