package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ITemplateResolver;

class PathsTest {

    record Part(String text, boolean marked, Optional<Ref> ref) {
        public List<String> words() {
            return List.of(text.split(" "));
        }
    }

    private static final Context CONTEXT = new Context(
            Locale.ENGLISH,
            Map.of(
                    "part", new Part("a <b> c", false, Optional.of(new Ref("here", "/x?a=1&b=2"))),
                    "entry", Map.entry("key", "value"),
                    "map", Map.of("size", "of the map")));

    private static final TemplateEngine OURS = TemplateConfiguration.templateEngine(
            new StaticListableBeanFactory().getBeanProvider(ITemplateResolver.class));

    private static final TemplateEngine PLAIN = new SpringTemplateEngine();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${part.text}",
                "${part.words()}",
                "${part.words().isEmpty()}",
                "${!part.words().isEmpty()}",
                "${!part.marked}",
                "${part.marked}",
                "${part.ref.isPresent()}",
                "${part.ref.get().href}",
                "${entry.key}",
                "${map.size}",
                "${map.size()}",
                "${absent}",
                "${part.class}",
                "${part.getClass()}",
                "${!part.marked and part.text == 'x'}",
                "${#strings.listJoin(part.words(), ' · ')}"
            })
    void expressionsGiveWhatSpelGives(String expression) {
        String template = "<p th:text=\"" + expression + "\"></p>";
        assertThat(OURS.process(template, CONTEXT)).isEqualTo(PLAIN.process(template, CONTEXT));
    }

    @Test
    void rowsKnowWhetherTheyAreTheLast() {
        String template = "<b th:each=\"w, at : ${part.words()}\" th:if=\"${at.last}\" th:text=\"${w}\"></b>";
        assertThat(OURS.process(template, CONTEXT)).isEqualTo("<b>c</b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${part.nothing}", "${absent.text}"})
    void whatLeadsNowhereFailsAsInSpel(String expression) {
        String template = "<p th:text=\"" + expression + "\"></p>";
        assertThatThrownBy(() -> OURS.process(template, CONTEXT)).isInstanceOf(TemplateProcessingException.class);
        assertThatThrownBy(() -> PLAIN.process(template, CONTEXT)).isInstanceOf(TemplateProcessingException.class);
    }
}
