package org.ovoz.qualitative;

/** Which documents are coded by two people who do not see each other's codings. */
public interface SecondCoding {

    /** Whether the user may not see the codings of this coder in the document now. */
    boolean isHidden(DocumentId document, String coder);
}
