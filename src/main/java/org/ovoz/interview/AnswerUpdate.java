package org.ovoz.interview;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ovoz.interview.store.TextStore;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Validity;
import org.springframework.stereotype.Component;

/** What a change does to the answers of an interview. Within the caller's transaction. */
@Component
class AnswerUpdate {

    private final Definitions definitions;
    private final TextStore texts;

    AnswerUpdate(Definitions definitions, TextStore texts) {
        this.definitions = definitions;
        this.texts = texts;
    }

    /**
     * The interview with the change; its texts are stored, its codes are left to the caller.
     *
     * @throws RefusedAnswer if the answer cannot be one; nothing is changed then
     */
    Interview apply(Interview interview, Change change) {
        var changed = changed(interview, change);
        storeTexts(interview, change, changed);
        return changed;
    }

    /**
     * The interview with the change; nothing is stored.
     *
     * @throws RefusedAnswer if the answer cannot be one
     */
    Interview changed(Interview interview, Change change) {
        var questionnaire = definitions.questionnaire(interview.wave());
        var verdict = Validity.check(questionnaire, change.item(), change.codes(), change.texts());
        return switch (verdict) {
            case Validity.Refused(var reason) -> throw new RefusedAnswer(reason);
            case Validity.Accepted(var newCodes, var newTexts) ->
                interview.revised(interview.answers().changed(own(interview, change), newCodes, newTexts));
        };
    }

    /** Stores the texts of a change; {@code before} is the interview as it is stored. */
    void storeTexts(Interview before, Change change, Interview changed) {
        var known = before.answers().texts().keySet();
        texts.remove(
                before.id(), change.cleared().stream().filter(known::contains).toList());
        var written = new LinkedHashMap<String, String>();
        change.texts()
                .keySet()
                .forEach(variable ->
                        written.put(variable, changed.answers().text(variable).orElse("")));
        texts.put(before.id(), written);
    }

    /** The codes that a change touches, as they stand in some answers. */
    static Map<String, Integer> codes(Change change, Answers answers) {
        var codes = new LinkedHashMap<String, Integer>();
        var variables = new HashSet<>(change.codes().keySet());
        variables.addAll(change.cleared());
        variables.forEach(variable -> answers.code(variable).ifPresent(code -> codes.put(variable, code)));
        return codes;
    }

    /** The variables to clear, those of the item only. */
    private Set<String> own(Interview interview, Change change) {
        var variables = new HashSet<>(change.cleared());
        definitions
                .questionnaire(interview.wave())
                .item(change.item())
                .ifPresent(item -> variables.retainAll(item.variables().toList()));
        return variables;
    }
}
