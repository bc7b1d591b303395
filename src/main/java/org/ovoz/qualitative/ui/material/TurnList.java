package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.Translation;

/** The turns of a text to read, a part of a long one at a time; who may changes them, one by one. */
final class TurnList extends Div {

    private static final int TOGETHER = 100;

    private final MaterialWords words;
    private final TurnTools tools;
    private final boolean mayChange;
    private final Document document;
    private final DocumentText text;
    private final List<Translation> translations;
    private final NativeButton more;
    private int shown;

    /** @param least so many turns at least, as many as were shown before */
    TurnList(
            MaterialWords words,
            MaterialReading reading,
            TurnTools tools,
            Document document,
            DocumentText text,
            int least) {
        this.words = words;
        this.tools = tools;
        this.mayChange = reading.mayChange();
        this.document = document;
        this.text = text;
        this.translations = reading.translations(document.id());
        this.more = new NativeButton("", _ -> showMore());
        addClassName("turns");
        do {
            showMore();
        } while (shown < Math.min(least, text.turns().size()));
    }

    int shown() {
        return shown;
    }

    private void showMore() {
        remove(more);
        text.turns().stream().skip(shown).limit(TOGETHER).map(this::turn).forEach(this::add);
        shown = Math.min(text.turns().size(), shown + TOGETHER);
        if (shown < text.turns().size()) {
            more.setText(words.word("more", text.turns().size() - shown));
            add(more);
        }
    }

    private Div turn(Turn turn) {
        var said = new Paragraph(text.cut(turn.span()));
        said.getElement().setAttribute("lang", turn.language().tag()).setAttribute("dir", "auto");
        said.addClassName("said");
        var who = new Span(turn.number()
                + (turn.speaker() == null ? "" : " · " + turn.speaker())
                + (turn.isInterviewer() ? " · " + words.word("side.asks") : "")
                + (turn.question() == null ? "" : " · " + turn.question())
                + (turn.language().equals(document.language()) ? "" : " · " + words.language(turn.language())));
        who.addClassName("who");
        var block = new Div(who, said);
        block.setId("turn-" + turn.number());
        block.addClassNames("turn", turn.isInterviewer() ? "asks" : "says");
        translations.stream().filter(one -> one.turn() == turn.number()).forEach(one -> block.add(translated(one)));
        if (mayChange) {
            tools.add(block, new TurnContext(words, document, text, turn), translations);
        }
        return block;
    }

    private Paragraph translated(Translation translation) {
        var line = new Paragraph(translation.words());
        line.addClassName("translated");
        line.getElement().setAttribute("lang", translation.language().tag()).setAttribute("dir", "auto");
        line.setTitle(words.word("translation"));
        return line;
    }
}
