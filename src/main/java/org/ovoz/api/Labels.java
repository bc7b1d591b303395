package org.ovoz.api;

import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** The labels of variables and codes in one language. */
record Labels(Questionnaire questionnaire, Language language) {

    String of(Text text) {
        return text.master(language);
    }

    String of(Variable variable) {
        return of(variable.label());
    }

    /** The label of a valid code; the code itself where it has none, as in numbers and ticks. */
    String value(Variable variable, int code) {
        var label = variable.valueLabel(code);
        return label == null ? variable.amount(code).toPlainString() : of(label);
    }

    /** The label of a missing code at this variable. */
    String reason(Variable variable, int code) {
        return variable.missing().stream()
                .filter(option -> option.code() == code)
                .map(option -> of(option.label()))
                .findFirst()
                .or(() -> Missing.ofCode(code)
                        .map(questionnaire.missingLabels()::get)
                        .map(this::of))
                .orElse(Integer.toString(code));
    }
}
