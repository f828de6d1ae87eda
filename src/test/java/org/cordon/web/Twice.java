package org.cordon.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Writes each page twice, compiled and by Thymeleaf's own engine: the same to the last character, or no page is sent. */
class Twice {

    @Bean
    static BeanPostProcessor compared(ApplicationContext context) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof CompiledViews ours ? new Resolver(ours, plain(context)) : bean;
            }
        };
    }

    /** The views as they are without what is compiled. */
    static ThymeleafViewResolver plain(ApplicationContext context) {
        ThymeleafViewResolver plain = new ThymeleafViewResolver();
        plain.setTemplateEngine(context.getBean(SpringTemplateEngine.class));
        plain.setCharacterEncoding(StandardCharsets.UTF_8.name());
        plain.setApplicationContext(context);
        return plain;
    }

    private record Resolver(CompiledViews ours, ThymeleafViewResolver plain) implements ViewResolver, Ordered {

        @Override
        public int getOrder() {
            return ours.getOrder();
        }

        @Override
        public @Nullable View resolveViewName(String name, Locale locale) throws Exception {
            View view = ours.resolveViewName(name, locale);
            if (name.startsWith("redirect:")) {
                return view;
            }
            assertThat(view).as(name).isInstanceOf(CompiledView.class);
            View other = plain.resolveViewName(name, locale);
            return new Both(view, other);
        }
    }

    private record Both(View ours, View other) implements View {

        @Override
        public String getContentType() {
            return ours.getContentType();
        }

        @Override
        public void render(Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            String page = written(other, model, request, response);
            assertThat(written(ours, model, request, response)).isEqualTo(page);
            ours.render(model, request, response);
        }
    }

    private static String written(
            View view, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Sent sent = new Sent(response);
        view.render(model, request, sent);
        return sent.page();
    }
}
