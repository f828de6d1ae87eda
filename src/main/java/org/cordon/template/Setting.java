package org.cordon.template;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IContext;

/** What one page is written in: the variables given for it, the addresses of the site, and Thymeleaf's view of both. */
public interface Setting {

    /** A variable of the page; null where none of that name was given. */
    @Nullable
    Object variable(String name);

    /** The address, as it is sent, of a path that begins with a slash. */
    String link(String path);

    /** The same for Thymeleaf, which evaluates what is not compiled; asked for at most once a page. */
    IContext context();
}
