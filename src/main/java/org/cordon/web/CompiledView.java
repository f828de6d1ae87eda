package org.cordon.web;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.cordon.template.Setting;
import org.cordon.template.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.support.RequestContext;
import org.springframework.web.servlet.view.AbstractView;
import org.thymeleaf.context.IContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.context.webmvc.SpringWebMvcThymeleafRequestContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.spring6.naming.SpringContextVariableNames;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Sends the page of a compiled template, in one go. */
final class CompiledView extends AbstractView {

    private final Template template;
    private final Locale locale;

    CompiledView(Template template, Locale locale) {
        this.template = template;
        this.locale = locale;
        setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8).toString());
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteBuffer page = template.page(new Answer(model, request, response));
        response.setLocale(locale);
        response.setContentType(getContentType());
        response.setContentLength(page.remaining());
        response.getOutputStream().write(page.array(), page.arrayOffset(), page.remaining());
    }

    /** The request that the page answers, and what the controller prepared for it. */
    private final class Answer implements Setting {

        private final Map<String, Object> model;
        private final HttpServletRequest request;
        private final HttpServletResponse response;

        Answer(Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) {
            this.model = model;
            this.request = request;
            this.response = response;
        }

        @Override
        public @Nullable Object variable(String name) {
            return model.get(name);
        }

        @Override
        public String link(String path) {
            return response.encodeURL(request.getContextPath() + path);
        }

        @Override
        public IContext context() {
            Map<String, Object> variables = new HashMap<>(model);
            ServletContext servlets = request.getServletContext();
            variables.put(
                    SpringContextVariableNames.THYMELEAF_REQUEST_CONTEXT,
                    new SpringWebMvcThymeleafRequestContext(
                            new RequestContext(request, response, servlets, variables), request));
            variables.put(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(obtainApplicationContext(), null));
            return new WebContext(
                    JakartaServletWebApplication.buildApplication(servlets).buildExchange(request, response),
                    locale,
                    variables);
        }
    }
}
