package org.cordon.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Makes templates cheap to evaluate and light to send. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    /** Reads templates once, without the indentation that is there for those who write them. */
    @Bean
    static SpringResourceTemplateResolver defaultTemplateResolver() {
        SpringResourceTemplateResolver resolver = new Flush();
        resolver.setPrefix("classpath:/templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }

    /** Under the names by which others would be made: all pages are HTML, so that none need be chosen by what a browser accepts. */
    @Bean({"thymeleafViewResolver", "viewResolver"})
    static ThymeleafViewResolver thymeleafViewResolver(SpringTemplateEngine engine) {
        ThymeleafViewResolver resolver = new CompiledViews(engine);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString());
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return resolver;
    }

    /** No template has text in which the number of spaces counts. */
    private static final class Flush extends SpringResourceTemplateResolver {

        private static final Pattern INDENTED = Pattern.compile("\\s*\\n\\s*");

        @Override
        protected ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                String resourceName,
                @Nullable String characterEncoding,
                @Nullable Map<String, Object> attributes) {
            ITemplateResource resource = super.computeTemplateResource(
                    configuration, ownerTemplate, template, resourceName, characterEncoding, attributes);
            try (Reader reader = resource.reader();
                    StringWriter text = new StringWriter()) {
                reader.transferTo(text);
                return new StringTemplateResource(
                        INDENTED.matcher(text.toString()).replaceAll("\n"));
            } catch (IOException e) {
                throw new UncheckedIOException("the template " + template + " cannot be read", e);
            }
        }
    }
}
