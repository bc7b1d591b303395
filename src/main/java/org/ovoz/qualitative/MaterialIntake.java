package org.ovoz.qualitative;

/** Takes texts in that files bring. It asks for no right: who calls it does. */
public interface MaterialIntake {

    /**
     * Takes a document in under the id that it brings.
     *
     * @param text its first version
     * @return false if this id is here already; then nothing is changed
     */
    boolean take(Document document, DocumentText text);
}
