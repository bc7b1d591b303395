package org.ovoz.qualitative.exchange;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.exchange.UnreadableFile.Reason;

/** Reads XML of strangers: no document type, nothing fetched, no end of nesting. */
final class XmlReading {

    private static final int DEEPEST = 100;
    private static final int MOST_ELEMENTS = 1_000_000;

    /** What is open while reading. */
    private record Open(
            String name, String namespace, Map<String, String> attributes, List<Tag> children, StringBuilder text) {

        Tag closed() {
            return new Tag(name, namespace, attributes, List.copyOf(children), text.toString());
        }
    }

    private final String file;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlReading(String file) {
        this.file = file;
    }

    /** The root of an XML file. */
    static Tag read(byte[] content, String file) throws UnreadableFile {
        return new XmlReading(file).read(content);
    }

    private Tag read(byte[] content) throws UnreadableFile {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            while (reader.hasNext()) {
                var root = take(reader, reader.next());
                if (root != null) {
                    return root;
                }
            }
        } catch (XMLStreamException _) {
            throw new UnreadableFile(Reason.NO_XML, file);
        }
        throw new UnreadableFile(Reason.NO_XML, file);
    }

    private @Nullable Tag take(XMLStreamReader reader, int event) throws UnreadableFile {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableFile(Reason.DOCTYPE, file);
            case XMLStreamConstants.START_ELEMENT -> begin(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (!open.isEmpty()) {
                    open.element().text().append(reader.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                var closed = open.pop().closed();
                if (open.isEmpty()) {
                    return closed;
                }
                open.element().children().add(closed);
            }
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> instruct(reader);
            default -> {
                // comments say nothing to us
            }
        }
        return null;
    }

    /** Our own alone; those of others are for others. */
    private void instruct(XMLStreamReader reader) {
        if (WrittenTurns.TARGET.equals(reader.getPITarget()) && !open.isEmpty()) {
            var said = reader.getPIData();
            open.element().children().add(new Tag(WrittenTurns.TAG, "", Map.of(), List.of(), said == null ? "" : said));
        }
    }

    private void begin(XMLStreamReader reader) throws UnreadableFile {
        if (open.size() == DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new UnreadableFile(Reason.NO_XML, file);
        }
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var namespace = reader.getNamespaceURI();
        open.push(new Open(
                reader.getLocalName(),
                namespace == null ? "" : namespace,
                Map.copyOf(attributes),
                new ArrayList<>(),
                new StringBuilder()));
    }
}
