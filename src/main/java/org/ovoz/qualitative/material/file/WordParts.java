package org.ovoz.qualitative.material.file;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a Word document that have a say in its words. Which part is the main one stands in the relations of the file;
 * most programs call it the same.
 */
record WordParts(byte[] main, HiddenStyles styles, boolean hasMacros) {

    static final String RELATIONS = "_rels/.rels";
    static final String USUAL = "word/document.xml";
    static final String USUAL_STYLES = "word/styles.xml";

    private static final String MAIN = "/officeDocument";

    /**
     * The parts of a file; empty if it is no Word document.
     *
     * @param parts as far as they were read: the relations, and what parts are usually called
     */
    static Optional<WordParts> of(byte[] zip, ZipParts parts) {
        var name = parts.part(RELATIONS).flatMap(WordParts::target).orElse(USUAL);
        var isUsual = name.equals(USUAL);
        var styles = isUsual ? USUAL_STYLES : name.substring(0, name.lastIndexOf('/') + 1) + "styles.xml";
        var all = isUsual ? parts : ZipParts.read(zip, Set.of(name, styles));
        return all.part(name)
                .filter(main -> isUsual || isDocument(main))
                .map(main -> new WordParts(
                        main,
                        all.part(styles).map(new HiddenStyles()::word).orElseGet(HiddenStyles::new),
                        parts.hasNamed("", "vbaProject.bin")));
    }

    /** What the file says to be its main part; nothing where that cannot be read. */
    private static Optional<String> target(byte[] relations) {
        var target = new AtomicReference<@Nullable String>();
        try {
            XmlParts.walk(relations, xml -> {
                while (xml.hasNext()) {
                    if (xml.next() == XMLStreamReader.START_ELEMENT && isMain(xml)) {
                        target.set(XmlParts.attribute(xml, "Target"));
                    }
                }
            });
        } catch (Unreadable _) {
            return Optional.empty();
        }
        return Optional.ofNullable(target.get()).map(name -> name.startsWith("/") ? name.substring(1) : name);
    }

    private static boolean isMain(XMLStreamReader xml) {
        var type = XmlParts.attribute(xml, "Type");
        return type != null && type.endsWith(MAIN);
    }

    /** Tables and slides have a main part too, of another kind. */
    private static boolean isDocument(byte[] main) {
        var root = new AtomicReference<>("");
        XmlParts.walk(main, xml -> root.set(rootOf(xml)));
        return root.get().equals("document");
    }

    private static String rootOf(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                return xml.getLocalName();
            }
        }
        return "";
    }
}
