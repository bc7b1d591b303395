package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.qualitative.material.Version;
import org.ovoz.ui.Question;

/** The versions of a text, and in which turns an earlier one was other. */
final class VersionsPanel extends Div {

    private final MaterialWords words;
    private final MaterialReading reading;
    private final Document document;
    private final DocumentText now;
    private final Div differences = new Div();

    VersionsPanel(MaterialWords words, MaterialReading reading, Document document, DocumentText now) {
        this.words = words;
        this.reading = reading;
        this.document = document;
        this.now = now;
        differences.getElement().setAttribute("role", "status");
        var list = new UnorderedList();
        reading.versions(document.id()).forEach(version -> list.add(line(version)));
        add(list, differences);
    }

    private ListItem line(Version version) {
        var line = new ListItem(words.word(
                "versionLine",
                version.number(),
                words.word("reason." + version.reason()),
                version.madeBy(),
                words.labels().day(version.madeOn())));
        if (version.number() == now.version()) {
            return line;
        }
        if (!version.isKept()) {
            line.add(" " + words.word("discarded"));
            return line;
        }
        var look = new NativeButton(words.word(version.isApart() ? "readOriginal" : "compare"));
        look.addClassName("link");
        look.addClickListener(_ -> {
            if (version.isApart()) {
                new Question(
                                words.word("readOriginalQuestion"),
                                words.word("readOriginalFollows"),
                                words.word("readOriginal"))
                        .ask(
                                look,
                                () -> reading.original(document.id(), version.number())
                                        .ifPresent(this::compare));
            } else {
                reading.version(document.id(), version.number()).ifPresent(this::compare);
            }
        });
        line.add(look);
        return line;
    }

    private void compare(DocumentText before) {
        differences.removeAll();
        for (var turn : before.turns()) {
            var old = before.cut(turn.span());
            var present = now.turns().stream()
                    .filter(other -> other.number() == turn.number())
                    .map(other -> now.cut(other.span()))
                    .findFirst()
                    .orElse("");
            if (!Objects.equals(old, present)) {
                var was = new Paragraph(turn.number() + " · " + words.word("was", old));
                var is = new Paragraph(words.word("is", present));
                was.addClassName("was");
                differences.add(was, is);
            }
        }
    }
}
