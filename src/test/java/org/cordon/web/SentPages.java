package org.cordon.web;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The pages of the hand-made holdings as they are sent, read without a browser. */
@WebMvcTest
@ContextConfiguration(classes = {WebTestApplication.class, Twice.class})
abstract class SentPages {

    @Autowired
    MockMvcTester mvc;

    /** A page in English. */
    Document page(String address) {
        return page(address, "en");
    }

    Document page(String address, String language) {
        byte[] sent = mvc.get()
                .uri(address)
                .header("Accept-Language", language)
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        return Jsoup.parse(new String(sent, StandardCharsets.UTF_8));
    }
}
