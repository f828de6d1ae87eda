package org.cordon.template;

import java.util.Set;
import org.thymeleaf.model.IProcessableElementTag;

/** The elements that stand on lines of their own: Thymeleaf writes the white space before one before each that a loop makes. */
final class Spacing {

    private static final Set<String> SPACED = Set.of(
            ("address article aside audio blockquote canvas dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
                            + "header hgroup hr li main nav noscript ol option output p pre section table tbody td tfoot th tr "
                            + "ul video")
                    .split(" "));

    private Spacing() {}

    static boolean repeats(IProcessableElementTag tag) {
        return SPACED.contains(tag.getElementDefinition().getElementName().getElementName())
                && !tag.getElementDefinition().getElementName().isPrefixed();
    }
}
