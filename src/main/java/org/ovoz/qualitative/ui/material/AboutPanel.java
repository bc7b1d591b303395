package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.MaterialReading;
import org.ovoz.ui.Form;

/** Title, language and speaker of a document. */
final class AboutPanel extends Div {

    private final MaterialWords words;
    private final MaterialReading reading;
    private final MaterialChanges changes;
    private final Runnable onDone;
    private final SpeakerForm facts;
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save);
    private Document shown;

    AboutPanel(
            MaterialWords words, MaterialReading reading, MaterialChanges changes, Document document, Runnable onDone) {
        this.words = words;
        this.reading = reading;
        this.changes = changes;
        this.onDone = onDone;
        this.shown = document;
        facts = new SpeakerForm(words);
        facts.show(document.title(), document.language(), document.speaker());
        answer.getElement().setAttribute("role", "status");
        form.keepsEntries();
        form.add(facts, new NativeButton(words.word("save")), answer);
        add(form);
    }

    private void save() {
        var found = reading.document(shown.id());
        if (found.isEmpty()) {
            say(words.word("gone"), true);
            return;
        }
        var now = found.get();
        if (!isSame(now, shown)) {
            shown = now;
            say(words.word("meanwhileFacts", now.title(), now.speaker().pseudonym()), true);
            return;
        }
        var flaws = changes.describe(new Document(
                now.id(),
                now.kind(),
                facts.name().strip(),
                now.country(),
                facts.language(),
                now.provenance(),
                facts.speaker(),
                now.version(),
                now.madeBy(),
                now.madeOn()));
        if (flaws.isEmpty()) {
            shown = reading.document(now.id()).orElse(now);
            form.saved();
            say(words.word("saved"), false);
            onDone.run();
        } else {
            say(facts.flaws(flaws), true);
        }
    }

    private static boolean isSame(Document one, Document other) {
        return one.title().equals(other.title())
                && one.language().equals(other.language())
                && one.speaker().equals(other.speaker());
    }

    private void say(String what, boolean isWrong) {
        answer.setText(what);
        answer.setClassName("error-text", isWrong);
    }
}
