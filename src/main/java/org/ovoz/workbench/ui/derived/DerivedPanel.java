package org.ovoz.workbench.ui.derived;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;
import org.ovoz.derived.DerivationSentence;
import org.ovoz.derived.DerivedDefinition;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.derived.UnusableDefinition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.ui.TableTexts;
import org.ovoz.ui.Question;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.ui.result.ResultWording;

/** The team's derived variables: what they are made of, by whom and when; who may define them does it from here. */
public final class DerivedPanel extends NativeDetails {

    private final DerivedVariables derived;
    private final AnalysisScope scope;
    private final Runnable changed;
    private final Div list = new Div();
    private @Nullable Questionnaire shown;
    private @Nullable WaveId wave;
    private @Nullable ResultWording words;

    /** @param changed called after a definition was kept, withdrawn or brought back */
    public DerivedPanel(DerivedVariables derived, AnalysisScope scope, Runnable changed) {
        this.derived = derived;
        this.scope = scope;
        this.changed = changed;
        addClassName("derived-panel");
        list.addClassName("derived-list");
        setContent(list);
        getSummary().setId("derived-panel");
    }

    /** Lists them as they are now, explained by the questionnaire of a wave. */
    public void show(WaveId shownWave, ResultWording shownWords) {
        var questionnaire = derived.definitions().questionnaire(shownWave);
        if (questionnaire == shown) {
            return;
        }
        shown = questionnaire;
        wave = shownWave;
        words = shownWords;
        list.removeAll();
        var all = derived.all();
        setSummaryText(getTranslation("derived.count", Integer.toString(all.size())));
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("derived.none")));
        }
        var sentence = new DerivationSentence(I18NProvider::translate, getLocale(), questionnaire);
        all.forEach(one -> list.add(line(one, sentence)));
        if (derived.mayDefine()) {
            var add = button("derived.new", "");
            add.setId("derived-new");
            add.removeClassName("link");
            add.addClickListener(_ -> open(add, null));
            list.add(add);
        }
    }

    private Div line(DerivedDefinition one, DerivationSentence sentence) {
        var label = one.variable().label().master(words().tables().language());
        var title = new Span(label + " (" + one.name() + ")");
        title.addClassName("derived-title");
        var made = new Span(getTranslation(
                "derived.made",
                Integer.toString(one.version()),
                one.madeBy(),
                TableTexts.day(getLocale(), one.madeOn())));
        made.addClassName("hint");
        var line = new Div(title, new Paragraph(sentence.of(one.variable())), made);
        line.addClassName("derived-line");
        if (one.variable().withdrawn()) {
            line.addClassName("withdrawn");
            var mark = new Span(getTranslation("derived.withdrawn"));
            mark.addClassName("hint");
            line.addComponentAtIndex(1, mark);
        }
        if (derived.mayDefine()) {
            line.add(actions(one, label));
        }
        return line;
    }

    private Div actions(DerivedDefinition one, String label) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (one.variable().withdrawn()) {
            var restore = button("derived.restore", label);
            restore.addClickListener(_ -> act(() -> derived.restore(one.name())));
            actions.add(restore);
        } else {
            var edit = button("derived.edit", label);
            edit.addClickListener(_ -> open(edit, one));
            var withdraw = button("derived.withdraw", label);
            withdraw.addClickListener(_ -> new Question(
                            getTranslation("derived.withdraw.question", label),
                            getTranslation("derived.withdraw.consequences"),
                            getTranslation("derived.withdraw"))
                    .ask(withdraw, () -> act(() -> derived.withdraw(one.name()))));
            actions.add(edit, withdraw);
        }
        return actions;
    }

    private interface Act {
        void run() throws UnusableDefinition;
    }

    /** Where somebody else was quicker, what became of it is shown. */
    private void act(Act act) {
        try {
            act.run();
        } catch (UnusableDefinition _) {
            // Shown below as it is now.
        }
        changed.run();
    }

    private NativeButton button(String key, String of) {
        var button = new NativeButton(getTranslation(key));
        button.addClassName("link");
        button.getElement().setAttribute("type", "button");
        if (!of.isEmpty()) {
            button.getElement().setAttribute("aria-label", getTranslation(key) + ": " + of);
        }
        return button;
    }

    private void open(NativeButton opener, @Nullable DerivedDefinition one) {
        new DerivedDialog(derived, scope, wave(), words(), one, changed).open(opener);
    }

    private WaveId wave() {
        return java.util.Objects.requireNonNull(wave);
    }

    private ResultWording words() {
        return java.util.Objects.requireNonNull(words);
    }
}
