package org.ovoz.qualitative.material;

import java.util.List;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.Turn;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/**
 * A document to take in.
 *
 * @param text as {@link org.ovoz.qualitative.CodePoints#normalised} makes it
 * @param turns in their order, at least one
 */
public record NewDocument(
        Document.Kind kind,
        String title,
        CountryCode country,
        Language language,
        Provenance provenance,
        Speaker speaker,
        String text,
        List<Turn> turns) {

    public NewDocument {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || text.isBlank()) {
            throw new IllegalArgumentException("a document without words");
        }
    }

    @Override
    public String toString() {
        return "NewDocument[" + kind + ", " + country + "]";
    }
}
