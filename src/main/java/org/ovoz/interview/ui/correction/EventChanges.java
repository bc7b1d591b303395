package org.ovoz.interview.ui.correction;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Punctuation;

/** What a correction changed: for every question the codes before and after, in words; of texts only that they changed. */
public final class EventChanges extends Div {

    private final Questionnaire questionnaire;
    private final InterviewEvent event;
    private final Language language;

    /** @param questionnaire the version that the interview was answered in */
    public EventChanges(Questionnaire questionnaire, InterviewEvent event, Language language) {
        this.questionnaire = questionnaire;
        this.event = event;
        this.language = language;
        addClassName("event-changes");
        var names = new LinkedHashSet<>(event.variables());
        if (names.isEmpty() && event.item() != null) {
            add(new Div(Punctuation.labelled(question(event.item()), word("textChanged"))));
        }
        var byItem = new LinkedHashMap<String, List<String>>();
        questionnaire.variables().stream()
                .filter(variable -> names.remove(variable.name()))
                .forEach(variable -> byItem.computeIfAbsent(variable.item(), _ -> new ArrayList<>())
                        .add(change(variable)));
        byItem.forEach(this::show);
        names.forEach(unknown -> add(new Div(unknown + ": " + event.before().get(unknown) + " → "
                + event.after().get(unknown))));
    }

    private void show(String item, List<String> changes) {
        if (changes.size() == 1) {
            add(new Div(Punctuation.labelled(question(item), changes.getFirst())));
        } else {
            var whole = new Div(question(item));
            changes.forEach(change -> {
                var line = new Div(change);
                line.addClassName("change");
                whole.add(line);
            });
            add(whole);
        }
    }

    private String change(Variable variable) {
        var part = variable.kind() == Variable.Kind.TICK || variable.kind() == Variable.Kind.RATING
                ? Punctuation.labelled(text(variable.label()), "")
                : "";
        return variable.isCoded()
                ? part + value(variable, event.before()) + " → " + value(variable, event.after())
                : part + word("textChanged");
    }

    private String value(Variable variable, Map<String, Integer> codes) {
        var code = codes.get(variable.name());
        if (code == null) {
            return text(questionnaire.missingLabels().get(Missing.NO_ANSWER));
        }
        if (variable.kind() == Variable.Kind.TICK && !Missing.is(code)) {
            return word(code == 1 ? "ticked" : "notTicked");
        }
        return Optional.ofNullable(variable.valueLabel(code))
                .or(() -> variable.missing().stream()
                        .filter(missing -> missing.code() == code)
                        .map(MissingOption::label)
                        .findFirst())
                .or(() -> Missing.ofCode(code).map(questionnaire.missingLabels()::get))
                .map(this::text)
                .orElse(Integer.toString(code));
    }

    private String question(String item) {
        return questionnaire.item(item).map(found -> text(found.text())).orElse(item);
    }

    private String text(Text text) {
        return text.master(language);
    }

    private String word(String key) {
        return getTranslation("interview.correct." + key);
    }
}
