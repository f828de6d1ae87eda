package org.cordon.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.cordon.corpus.Passage;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Lays a page out as boxes in one walk: what nobody sees is left out, inline elements become part of their block's text. */
final class BoxBuilder {

    private static final Pattern HIDING =
            Pattern.compile("display\\s{0,3}:\\s{0,3}none|visibility\\s{0,3}:\\s{0,3}hidden", Pattern.CASE_INSENSITIVE);
    private static final int MAX_DEPTH = 400;
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "svg",
            "canvas",
            "object",
            "embed",
            "button",
            "input",
            "select",
            "option",
            "textarea",
            "video",
            "audio",
            "map",
            "dialog",
            "math",
            "picture",
            "img",
            "head",
            "link",
            "meta",
            "datalist",
            "progress",
            "meter",
            "applet",
            "frame",
            "frameset",
            "rt",
            "rp");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "aside",
            "header",
            "footer",
            "nav",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "caption",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "address",
            "details",
            "summary",
            "center",
            "hr",
            "body",
            "menu",
            "legend",
            "label");

    private final Run run = new Run();
    private final Names.Reader names;
    private int linkChars;
    private int inLink;
    private int depth;

    private BoxBuilder(Names.Reader names) {
        this.names = names;
    }

    static Box build(Element body, Names.Reader reader) {
        BoxBuilder builder = new BoxBuilder(reader);
        Box root = new Box(body, null, "", reader.of(body));
        builder.walk(body, root);
        builder.flush(root);
        root.sum();
        return root;
    }

    private void walk(Element element, Box box) {
        if (++depth < MAX_DEPTH) {
            for (Node node = element.firstChild(); node != null; node = node.nextSibling()) {
                if (node instanceof TextNode text) {
                    append(text.getWholeText());
                } else if (node instanceof Element child) {
                    element(child, box);
                }
            }
        }
        depth--;
    }

    private void append(String text) {
        run.append(text);
        if (inLink > 0) {
            linkChars += text.length();
        }
    }

    private void element(Element child, Box box) {
        String tag = child.normalName();
        if (UNSEEN.contains(tag) || isHidden(child)) {
            return;
        }
        Names said = names.of(child);
        boolean piece = Furniture.mayBePiece(tag);
        if (piece && said.hover()) {
            return;
        }
        if (tag.equals("br")) {
            lineBreak(child, box);
        } else if (BLOCKS.contains(tag) || piece && said.furniture()) {
            block(child, box, said);
        } else {
            boolean link = tag.equals("a");
            inLink += link ? 1 : 0;
            if (tag.equals("td") || tag.equals("th")) {
                run.append(" ");
            }
            walk(child, box);
            inLink -= link ? 1 : 0;
        }
    }

    private void block(Element child, Box box, Names said) {
        flush(box);
        Box inner = new Box(child, box, "", said);
        walk(child, inner);
        flush(inner);
        inner.sum();
        if (!inner.children.isEmpty()) {
            box.children.add(inner);
        }
    }

    /** Two breaks in a row part paragraphs, as pages did before they had any. */
    private void lineBreak(Element br, Box box) {
        Node before = br.previousSibling();
        while (before instanceof TextNode text && text.isBlank()) {
            before = before.previousSibling();
        }
        if (before instanceof Element e && e.normalName().equals("br")) {
            flush(box);
        } else {
            run.append(" ");
        }
    }

    /** What React streams in late stands in hidden boxes named {@code S:0}, {@code S:1}, … until a script moves it. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes all = element.attributes();
        if (all.hasKey("hidden") && !all.get("id").startsWith("S:")
                || all.get("aria-hidden").equals("true")) {
            return true;
        }
        String style = all.get("style");
        return style.length() > 10 && HIDING.matcher(style).find();
    }

    private void flush(Box box) {
        int length = run.length();
        String text = run.squeeze();
        if (!text.isEmpty()) {
            Box leaf = new Box(box.element, box, text, Names.NONE);
            leaf.kind = kind(box.element);
            leaf.chars = Strings.weight(text);
            leaf.links = Math.min(leaf.chars, (int) ((long) leaf.chars * linkChars / Math.max(1, length)));
            leaf.prose = prose(leaf);
            box.children.add(leaf);
        }
        linkChars = 0;
    }

    private static int prose(Box leaf) {
        if (leaf.linkShare() > 0.5 || leaf.chars < 40) {
            return 0;
        }
        boolean sentence = leaf.chars >= 60 && hasSentenceMark(leaf.text);
        return sentence ? leaf.chars - leaf.links : leaf.chars >= 80 ? (leaf.chars - leaf.links) / 3 : 0;
    }

    private static boolean hasSentenceMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == ',' || c == '…' || c >= 0x3000 && "。，！？；：、".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Passage.Kind kind(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            String tag = e.normalName();
            if (tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) <= '6') {
                return Passage.Kind.HEADING;
            }
            if (tag.equals("li") || tag.equals("dd") || tag.equals("dt")) {
                return Passage.Kind.LIST_ITEM;
            }
            if (!tag.equals("p") && !tag.equals("div") && !tag.equals("span")) {
                return Passage.Kind.PARAGRAPH;
            }
        }
        return Passage.Kind.PARAGRAPH;
    }
}
