package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.setup.SetUp;
import org.ovoz.ui.Question;

/** Opens a wave: says what is still missing, and asks once. */
public final class Opening extends Div {

    /** @param opened called when the wave is open */
    public Opening(Definitions definitions, SetUp setUp, WaveId wave, Runnable opened) {
        var words = new StepWords(definitions, this);
        var button = new NativeButton(getTranslation("study.waves.open"));
        button.addClickListener(_ -> {
            var missing = setUp.missing(wave);
            var question = new Question(
                            getTranslation("study.waves.openQuestion", words.title(wave)),
                            getTranslation("study.waves.openFollows"),
                            getTranslation("study.waves.open"))
                    .orElse(getTranslation("study.waves.openNot"));
            if (!missing.isEmpty()) {
                var list = new UnorderedList();
                missing.forEach(status -> list.add(
                        new ListItem(words.title(status.step()) + ": " + words.missing(status))));
                question.with(
                        new Div(new Paragraph(getTranslation("study.waves.openMissing")), list), Optional::empty);
            }
            question.ask(button, () -> {
                setUp.open(wave);
                opened.run();
            });
        });
        add(button);
    }
}
