package org.cordon.template;

import java.nio.ByteBuffer;
import java.util.List;
import org.thymeleaf.context.IEngineContext;

/** A template as the tree of what writes its pages, in one language. */
public final class Template {

    private static final int AT_FIRST = 1 << 14;

    private final Node node;
    private final List<String> names;
    private final IEngineContext language;

    /** What its pages weigh, so that the next has room at once. */
    private volatile int weight = AT_FIRST;

    Template(Node node, List<String> names, IEngineContext language) {
        this.node = node;
        this.names = List.copyOf(names);
        this.language = language;
    }

    /** A page in UTF-8, whole. */
    public ByteBuffer page(Setting setting) {
        Sheet sheet = new Sheet(setting, names, language, weight);
        node.write(sheet);
        ByteBuffer page = sheet.written();
        // A quarter more than the heaviest so far, for the room that is asked for is that of the worst case.
        int room = page.limit() + page.limit() / 4;
        if (room > weight) {
            weight = room;
        }
        return page;
    }
}
