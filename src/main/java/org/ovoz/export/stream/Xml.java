package org.ovoz.export.stream;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A small XML document, written element by element and checked by nobody but the tests. */
public final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    public Xml() {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; the prefix {@code xml:} is known
     */
    public Xml open(String name, String... attributes) {
        try {
            out.writeCharacters("\n");
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                out.writeAttribute(attributes[i], printable(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    public Xml close() {
        try {
            out.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with a text and nothing else. */
    public Xml leaf(String name, String content, String... attributes) {
        open(name, attributes);
        try {
            out.writeCharacters(printable(content));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return close();
    }

    public String end() {
        try {
            out.writeEndDocument();
            out.flush();
            return text.append('\n').toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the control characters that XML 1.0 forbids. */
    public static String printable(String text) {
        return text.codePoints()
                .filter(Xml::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character != 0xFFFE && character != 0xFFFF && !isSurrogate(character)
                || character == '\n'
                || character == '\t';
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
