package org.ovoz.qualitative.ui.results;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ovoz.qualitative.results.Answers;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;

/** A wave, and a question of its survey. */
final class QuestionChoice extends Div {

    private static final String NONE = "";

    private final ThemesService service;
    private final ThemeTexts texts;
    private final Runnable onChange;
    private final Dropdown wave;
    private final Dropdown question;

    QuestionChoice(ThemesService service, ThemeTexts texts, Runnable onChange) {
        this.service = service;
        this.texts = texts;
        this.onChange = onChange;
        addClassNames("fields", "question-choice");
        var waves = texts.labels().waves();
        wave = new Dropdown("themes-wave", texts.word("wave"), waves, _ -> offer());
        question = new Dropdown("themes-question", texts.word("question"), Map.of(), _ -> onChange.run());
        add(wave, question);
        question.offer(questions(), NONE);
        setVisible(false);
    }

    private void offer() {
        question.offer(questions(), NONE);
        onChange.run();
    }

    WaveId wave() {
        return new WaveId(wave.value());
    }

    private Map<String, String> questions() {
        var names = new LinkedHashMap<String, String>();
        names.put(NONE, texts.word("question.none"));
        service.questions(wave()).forEach(variable -> names.put(variable.name(), name(variable)));
        return names;
    }

    private String name(Variable variable) {
        return variable.name() + " – " + variable.label().master(texts.labels().reader());
    }

    Optional<Variable> variable() {
        return service.questions(wave()).stream()
                .filter(variable -> variable.name().equals(question.value()))
                .findFirst();
    }

    /** What everybody answered to the chosen question. */
    Optional<Answers> answers() {
        return variable().map(chosen -> service.answers(wave(), chosen));
    }

    String label() {
        return variable().map(this::name).orElse("");
    }
}
