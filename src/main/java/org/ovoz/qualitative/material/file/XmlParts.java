package org.ovoz.qualitative.material.file;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.material.file.Unreadable.Why;

/** Opens XML that strangers wrote: no document type, no entities, nothing from elsewhere. */
final class XmlParts {

    private XmlParts() {}

    /** Goes through a document. */
    interface Walk {
        void over(XMLStreamReader xml) throws XMLStreamException;
    }

    static void walk(byte[] content, Walk walk) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        try {
            var xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
            walk.over(xml);
        } catch (XMLStreamException _) {
            throw new Unreadable(Why.DAMAGED);
        }
    }

    /** An attribute of the element that begins here, whatever its namespace. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Goes past an element and all that is in it. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> depth++;
                case XMLStreamReader.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
