package org.ovoz.qualitative.exchange;

import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.material.file.TurnReader;

/** Texts in turns: as their file says, or else as the text itself shows who speaks; not a letter of them is changed. */
final class Divided {

    private Divided() {}

    static DocumentText text(Document document, Project.Source source) {
        var turns = source.turns().isEmpty()
                ? TurnReader.read(source.text(), TurnReader.Wishes.in(document.language()))
                        .turns()
                : source.turns();
        return new DocumentText(document.id(), 1, source.text(), turns);
    }
}
