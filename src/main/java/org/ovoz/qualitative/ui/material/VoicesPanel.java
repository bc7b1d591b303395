package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.material.TurnChanges;
import org.ovoz.qualitative.material.TurnChanges.Corrected;
import org.ovoz.qualitative.material.TurnChanges.Outcome;
import org.ovoz.qualitative.material.Voice;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Who speaks in a text and who asks, voice by voice. */
final class VoicesPanel extends Div {

    private static final String ASKS = "asks";
    private static final String ANSWERS = "answers";
    private static final String MIXED = "mixed";

    private final MaterialWords words;
    private final TurnChanges turns;
    private final DocumentText text;
    private final Runnable onDone;
    private final List<Line> lines = new ArrayList<>();
    private final Paragraph problem = new Paragraph();
    private final Form form = new Form(this::save);

    private record Line(Voice voice, Field name, Dropdown side) {

        Corrected corrected() {
            return new Corrected(voice.name(), name.value(), asks());
        }

        private @Nullable Boolean asks() {
            return side.value().equals(MIXED) ? null : side.value().equals(ASKS);
        }
    }

    VoicesPanel(MaterialWords words, TurnChanges turns, DocumentText text, Runnable onDone) {
        this.words = words;
        this.turns = turns;
        this.text = text;
        this.onDone = onDone;
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        form.keepsEntries();
        turns.voices(text).forEach(voice -> form.add(line(voice)));
        var save = new NativeButton(words.word("save"));
        save.setId("voices-save");
        form.add(problem, save);
        add(MaterialWords.hint(words.word("turning.voicesHint")), form);
    }

    private void save() {
        var outcome = turns.correct(text, lines.stream().map(Line::corrected).toList());
        if (outcome == Outcome.DONE) {
            form.saved();
            onDone.run();
        } else {
            problem.setText(outcome == Outcome.MEANWHILE ? words.word("meanwhile") : words.word("turning." + outcome));
        }
    }

    private Div line(Voice voice) {
        var number = lines.size();
        var called = voice.name() == null ? words.word("turning.noName") : voice.name();
        var name = new Field("voice-name-" + number, words.word("voice", called, voice.turns())).autocomplete("off");
        name.input().setValue(voice.name() == null ? "" : voice.name());
        var sides = new LinkedHashMap<String, String>();
        if (voice.isMixed()) {
            sides.put(MIXED, words.word("turning.mixed", voice.asking(), voice.turns() - voice.asking()));
        }
        sides.put(ANSWERS, words.word("side.answers"));
        sides.put(ASKS, words.word("side.asks"));
        var side = new Dropdown("voice-side-" + number, words.word("turning.sideOf", called), sides, _ -> {});
        side.choose(voice.isMixed() ? MIXED : voice.asks() ? ASKS : ANSWERS);
        lines.add(new Line(voice, name, side));
        var line = new Div(name, side);
        line.addClassName("fields");
        return line;
    }
}
