package org.cordon.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** A template written by what was compiled of it, and by Thymeleaf. */
final class Both {

    enum Kind {
        ONE,
        TWO
    }

    record Ref(String text, String href) {}

    record Part(String text, boolean marked, Optional<Ref> ref, int count, Kind kind) {
        public List<String> words() {
            return List.of(text.split(" "));
        }

        public String first(String name) {
            return name + " & more";
        }

        public List<Part> children() {
            return count == 0 ? List.of() : List.of(new Part(text, marked, ref, count - 1, kind), this);
        }
    }

    static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;
    static final SpringTemplateEngine ENGINE = engine();

    private Both() {}

    private static SpringTemplateEngine engine() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("plain", LOCALE, "Words & 'words'");
        messages.addMessage("empty", LOCALE, "");
        messages.addMessage("with", LOCALE, "{1} of {0}, {1}");
        messages.addMessage("many", LOCALE, "{0,choice,0#none|1#one|1<{0} things}");
        messages.addMessage("kind.ONE", LOCALE, "first kind");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    private static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("part", new Part("a <b> c", false, Optional.of(new Ref("here", "/x?a=1&b='2'")), 2, Kind.ONE));
        variables.put("entry", Map.entry("key", "value"));
        variables.put("map", Map.of("size", "of the map"));
        variables.put("rows", List.of("x", "y & z"));
        variables.put("array", new int[] {3, 4});
        variables.put("none", List.of());
        variables.put("empty", "");
        variables.put("no", "no");
        variables.put("big", 1_234_567L);
        variables.put("two", "2");
        variables.put("nothing", null);
        return variables;
    }

    record Given(Map<String, Object> variables) implements Setting {
        @Override
        public Object variable(String name) {
            return variables.get(name);
        }

        @Override
        public String link(String path) {
            return path;
        }

        @Override
        public IContext context() {
            return web(variables);
        }
    }

    private static IContext web(Map<String, Object> variables) {
        MockServletContext servlets = new MockServletContext();
        return new WebContext(
                JakartaServletWebApplication.buildApplication(servlets)
                        .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse()),
                LOCALE,
                variables);
    }

    static String compiled(String template) {
        Templates templates = new Templates(ENGINE.getConfiguration());
        assertThat(templates.problem(template, LOCALE)).isEmpty();
        ByteBuffer page = templates.of(template, LOCALE).orElseThrow().page(new Given(variables()));
        return StandardCharsets.UTF_8.decode(page).toString();
    }

    static String byThymeleaf(String template) {
        return ENGINE.process(template, web(variables()));
    }
}
