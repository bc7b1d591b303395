package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import org.ovoz.qualitative.material.SurveyAnswers;
import org.ovoz.qualitative.material.SurveyAnswers.Offer;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Punctuation;

/** Open answers of the survey and interviews by a guide: what is new of a wave, to take in with one press. */
final class AnswersPanel extends Div {

    private final MaterialWords words;
    private final SurveyAnswers answers;
    private final Runnable onTaken;
    private final Dropdown wave;
    private final Div offers = new Div();
    private final Paragraph done = new Paragraph();

    AnswersPanel(MaterialWords words, SurveyAnswers answers, Runnable onTaken) {
        this.words = words;
        this.answers = answers;
        this.onTaken = onTaken;
        var waves = new LinkedHashMap<String, String>();
        waves.put("", words.word("chooseWave"));
        waves.putAll(words.waves());
        wave = new Dropdown("material-wave", words.word("wave"), waves, _ -> show());
        done.getElement().setAttribute("role", "status");
        add(MaterialWords.hint(words.word("answersHint")), wave, offers, done);
    }

    private void show() {
        done.setText("");
        offers.removeAll();
        if (!wave.value().isEmpty()) {
            var found = answers.offers(new WaveId(wave.value()), reader());
            if (found.isEmpty()) {
                offers.add(new Paragraph(words.word("noAnswers")));
            }
            found.forEach(offer -> offers.add(line(offer)));
        }
    }

    private Language reader() {
        return words.labels().reader();
    }

    private Div line(Offer offer) {
        var line = new Div(
                new Paragraph(Punctuation.labelled(offer.label(), words.word("offer", offer.fresh(), offer.taken()))));
        line.addClassName("offer");
        if (offer.fresh() > 0) {
            var take = new NativeButton(words.word("takeNew", offer.fresh()), _ -> {
                var taken = answers.takeIn(offer.wave(), offer.variable());
                show();
                done.setText(words.word("takenIn", taken));
                onTaken.run();
            });
            take.setAriaLabel(Punctuation.labelled(offer.label(), words.word("takeNew", offer.fresh())));
            line.add(take);
        }
        return line;
    }
}
