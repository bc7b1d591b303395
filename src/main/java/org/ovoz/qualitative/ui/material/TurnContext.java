package org.ovoz.qualitative.ui.material;

import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Turn;

/** What an editor of one turn is about: the turn in the text as it was shown. */
record TurnContext(MaterialWords words, Document document, DocumentText text, Turn turn) {

    String said() {
        return text.cut(turn.span());
    }

    Selectable.Lines lines() {
        return new Selectable.Lines(said(), turn.language().tag());
    }

    /** Of a field of this turn, once on the page. */
    String id(String field) {
        return "turn-" + field + "-" + turn.number();
    }

    String word(String key, Object... values) {
        return words.word(key, values);
    }
}
