package org.cordon.pipeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.cordon.corpus.Source;

/** Lists of sources as OPML 2.0 (opml.org/spec2): what OPML has no word for stands in attributes of a namespace of our own. */
final class Opml {

    static final String OURS = "urn:cordon:source";
    static final int MAX_BYTES = 2 << 20;
    private static final int MAX_OUTLINES = 5000;
    private static final int MAX_DEPTH = 30;

    private Opml() {}

    /** What an outline says of one source; our own attributes stand under {@code cordon:} and their name. */
    record Outline(Map<String, String> values) {
        Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
        }
    }

    /**
     * The outlines that name an address, in file order, from whatever depth.
     *
     * @throws IOException if it is no OPML, has a DOCTYPE, or is larger or deeper than a list of sources would be
     */
    static List<Outline> read(byte[] bytes) throws IOException {
        if (bytes.length > MAX_BYTES) {
            throw new IOException("is larger than " + (MAX_BYTES >> 20) + " MiB");
        }
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            String where =
                    e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNumber() + ")";
            throw new IOException("is no readable OPML" + where, e);
        }
    }

    private static List<Outline> read(XMLStreamReader xml) throws XMLStreamException, IOException {
        List<Outline> outlines = new ArrayList<>();
        int depth = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new IOException("has a DOCTYPE, which no list of sources needs");
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 0 && !xml.getLocalName().equals("opml")) {
                    throw new IOException("is no OPML, for it begins with <" + xml.getLocalName() + ">");
                }
                if (++depth > MAX_DEPTH || outlines.size() > MAX_OUTLINES) {
                    throw new IOException("is deeper or longer than a list of sources");
                }
                outline(xml).ifPresent(outlines::add);
            }
        }
        return outlines;
    }

    private static Optional<Outline> outline(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("outline")) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            boolean ours = OURS.equals(xml.getAttributeNamespace(i));
            values.put((ours ? "cordon:" : "") + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        Outline outline = new Outline(values);
        boolean named = outline.value("xmlUrl").or(() -> outline.value("url")).isPresent();
        return named ? Optional.of(outline) : Optional.empty();
    }

    static String write(List<Source> sources) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("opml");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("cordon", OURS);
            xml.writeStartElement("head");
            xml.writeStartElement("title");
            xml.writeCharacters("Cordon: sources");
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeStartElement("body");
            xml.writeCharacters("\n");
            for (Source source : sources) {
                write(source, xml);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.append('\n').toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
    }

    private static void write(Source source, XMLStreamWriter xml) throws XMLStreamException {
        boolean feed = source.format() == Source.Format.FEED;
        Map<String, String> plain = new LinkedHashMap<>();
        plain.put("text", source.name().en());
        plain.put("type", feed ? "rss" : "link");
        plain.put(feed ? "xmlUrl" : "url", source.url().toString());
        source.home().ifPresent(home -> plain.put("htmlUrl", home.toString()));
        plain.put("language", source.language().code());
        if (!source.enabled()) {
            plain.put("isComment", "true");
        }
        Map<String, String> own = new LinkedHashMap<>();
        own.put("id", source.id());
        own.put("zh", source.name().zh());
        own.put("format", source.format().id());
        own.put("class", source.kind().id());
        own.put("jurisdiction", source.jurisdiction());
        source.links().ifPresent(links -> own.put("links", links));
        source.every().ifPresent(every -> own.put("every", every.toString()));
        source.note().ifPresent(note -> own.put("note", note));
        xml.writeEmptyElement("outline");
        for (Map.Entry<String, String> value : plain.entrySet()) {
            xml.writeAttribute(value.getKey(), clean(value.getValue()));
        }
        for (Map.Entry<String, String> value : own.entrySet()) {
            xml.writeAttribute("cordon", OURS, value.getKey(), clean(value.getValue()));
        }
        xml.writeCharacters("\n");
    }

    // XML 1.0 has no form for most control characters, not even an escaped one.
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
