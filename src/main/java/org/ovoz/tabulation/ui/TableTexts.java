package org.ovoz.tabulation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/**
 * The words in and around a table, in the reader's language.
 *
 * @param missing the labels of the missing codes of the questionnaire
 */
record TableTexts(Locale locale, Language language, Map<Missing, Text> missing) {

    static TableTexts of(Locale locale, Map<Missing, Text> missing) {
        return new TableTexts(locale, new Language(locale.getLanguage()), missing);
    }

    String word(String key, Object... arguments) {
        return I18NProvider.translate(locale, "tabulation." + key, arguments);
    }

    String label(Text text) {
        return text.master(language);
    }

    /** The label of a valid code, or the code itself where the questionnaire has none for it. */
    String value(Variable variable, int code) {
        var label = variable.valueLabel(code);
        return label == null ? Integer.toString(code) : label(label);
    }

    /** The label of a missing code at this variable: its own ("we do not collaborate"), or the standard one. */
    String reason(Variable variable, int code) {
        return variable.missing().stream()
                .filter(option -> option.code() == code)
                .map(option -> label(option.label()))
                .findFirst()
                .orElseGet(() -> reason(code));
    }

    String reason(int code) {
        return Missing.ofCode(code).map(missing::get).map(this::label).orElse(Integer.toString(code));
    }

    Figures figures() {
        return new Figures(locale);
    }
}
