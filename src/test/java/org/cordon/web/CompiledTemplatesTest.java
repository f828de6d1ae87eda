package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.cordon.template.Templates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;

@WebMvcTest
@ContextConfiguration(classes = WebTestApplication.class)
class CompiledTemplatesTest {

    @Autowired
    SpringTemplateEngine engine;

    static Stream<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("templates"))) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".html"))
                    .map(f -> f.substring(0, f.length() - ".html".length()))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateIsCompiled(String name) {
        Templates templates = new Templates(engine.getConfiguration());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            assertThat(templates.problem(name, locale)).isEmpty();
            assertThat(templates.of(name, locale)).isPresent();
        }
    }
}
