package org.cordon.template;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** The templates of a site, each compiled when it is first asked for in a language. */
public final class Templates {

    /** More than any site has; what comes beyond is compiled each time. */
    private static final int MOST = 500;

    private record Key(String name, Locale locale) {}

    private record Made(Optional<Template> template, String problem) {}

    private final IEngineConfiguration configuration;
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    /** Templates as an engine resolves and reads them. */
    public Templates(IEngineConfiguration configuration) {
        this.configuration = configuration;
    }

    /** A template for readers of a language; empty where it holds what only Thymeleaf knows, which {@link #problem} tells. */
    public Optional<Template> of(String name, Locale locale) {
        return made(new Key(name, locale)).template;
    }

    /** What keeps a template from being compiled; empty if nothing does. */
    public String problem(String name, Locale locale) {
        return made(new Key(name, locale)).problem;
    }

    private Made made(Key key) {
        Made known = made.get(key);
        if (known != null) {
            return known;
        }
        Made now = make(key);
        if (made.size() < MOST) {
            made.put(key, now);
        }
        return now;
    }

    private Made make(Key key) {
        try {
            return new Made(Optional.of(new Compiler(configuration, key.locale).template(key.name)), "");
        } catch (NotCompiled | TemplateProcessingException e) {
            // What Thymeleaf cannot read either, it says itself when the page is asked for.
            return new Made(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }
}
