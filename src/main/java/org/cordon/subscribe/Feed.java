package org.cordon.subscribe;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cordon.corpus.Language;

/**
 * A view of the timeline as an Atom 1.0 feed (RFC 4287). The same entries always give the same bytes, so that an unchanged feed
 * can be told by a hash of them. {@code name} is what stands in the feed's id, and must outlive any address.
 */
public record Feed(String name, String title, URI self, URI page, Language language, List<Entry> entries) {

    /** One event; {@code name} as for the feed. */
    public record Entry(
            String name,
            String title,
            String summary,
            URI page,
            Instant updated,
            Instant published,
            List<String> categories) {
        public Entry {
            categories = List.copyOf(categories);
        }
    }

    /** A feed tells at most so many entries, the latest updated. */
    public static final int MOST_ENTRIES = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    // RFC 4151: the year in which the name was first given; changing it would make every entry look new.
    private static final String TAG = "tag:cordon.org,2026:";

    public Feed {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::updated).reversed())
                .limit(MOST_ENTRIES)
                .toList();
    }

    /** When the latest entry was updated, to the second; the epoch for an empty feed. */
    public Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The feed as a document. */
    public byte[] toAtom() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("the feed " + self + " cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language.locale().toLanguageTag());
        text(xml, "id", TAG + name);
        text(xml, "title", title);
        text(xml, "updated", updated().toString());
        link(xml, "self", "application/atom+xml", self);
        link(xml, "alternate", "text/html", page);
        xml.writeStartElement("author");
        text(xml, "name", "Cordon");
        xml.writeEndElement();
        text(xml, "generator", "Cordon");
        for (Entry entry : entries) {
            write(xml, entry);
        }
        xml.writeEndElement();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        text(xml, "id", TAG + entry.name());
        text(xml, "title", entry.title());
        text(xml, "updated", entry.updated().truncatedTo(ChronoUnit.SECONDS).toString());
        text(xml, "published", entry.published().truncatedTo(ChronoUnit.SECONDS).toString());
        link(xml, "alternate", "text/html", entry.page());
        for (String category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", clean(category));
        }
        text(xml, "summary", entry.summary());
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, URI href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href.toASCIIString());
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** The text without the characters that XML 1.0 cannot hold, which hostile pages carry and parsers die of. */
    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Feed::allowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
