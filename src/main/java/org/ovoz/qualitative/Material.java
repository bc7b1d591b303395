package org.ovoz.qualitative;

import java.util.List;
import java.util.Optional;

/** The material that the user may read: of their countries, with the permission {@code READ_MATERIAL}. */
public interface Material {

    /** Stands for a word of an earlier version that was masked since. */
    String HIDDEN = "█";

    /** Without texts, by country and title. */
    List<Document> documents();

    /** One of them; nothing if it is gone or not the user's to read. */
    Optional<Document> document(DocumentId id);

    /** The newest version of a text, as the team reads it; the opening is in the audit trail once per document and session. */
    Optional<DocumentText> text(DocumentId id);

    /** The newest versions of all texts, for searching and counting; not told to the audit trail for each. */
    List<DocumentText> texts();

    /**
     * The words of a part of any version. Where words were masked since, only those are told that stand in the newest version
     * too, and a block for every other one. Nothing if the version was not kept.
     */
    default Optional<String> earlier(DocumentId id, int version, Span span) {
        return text(id).filter(text -> text.version() == version).map(text -> text.cut(span));
    }

    /** Where the turns of any version stand, without who speaks; nothing if they were not kept. Turns keep their numbers. */
    default List<Turn> turns(DocumentId id, int version) {
        return text(id).filter(text -> text.version() == version)
                .map(DocumentText::turns)
                .orElse(List.of());
    }
}
