package org.cordon.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;
import org.thymeleaf.spring6.expression.SPELVariableExpressionEvaluator;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ITemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/** Makes templates cheap to evaluate and light to send. */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    @Bean
    static SpringTemplateEngine templateEngine(ObjectProvider<ITemplateResolver> resolvers) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setDialect(new Dialect());
        resolvers.orderedStream().forEach(engine::addTemplateResolver);
        return engine;
    }

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

    private static final class Dialect extends SpringStandardDialect {

        private final Paths paths = new Paths(SPELVariableExpressionEvaluator.INSTANCE);

        @Override
        public IStandardVariableExpressionEvaluator getVariableExpressionEvaluator() {
            return paths;
        }
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
