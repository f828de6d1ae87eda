package org.cordon.web;

import java.util.Locale;
import java.util.Optional;
import org.cordon.template.Template;
import org.cordon.template.Templates;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.AbstractThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Gives the view of a name: its template compiled, or as Thymeleaf writes it where that cannot be. */
final class CompiledViews extends ThymeleafViewResolver {

    private final Templates templates;

    CompiledViews(SpringTemplateEngine engine) {
        setTemplateEngine(engine);
        templates = new Templates(engine.getConfiguration());
    }

    @Override
    protected @Nullable View loadView(String name, Locale locale) throws Exception {
        View view = super.loadView(name, locale);
        Optional<Template> template =
                view instanceof AbstractThymeleafView ? templates.of(name, locale) : Optional.empty();
        if (template.isEmpty()) {
            return view;
        }
        CompiledView compiled = new CompiledView(template.get(), locale);
        compiled.setApplicationContext(getApplicationContext());
        return compiled;
    }
}
