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
public record TableTexts(Locale locale, Language language, Map<Missing, Text> missing) {

    /** The words in a language; {@code missing} are the questionnaire's labels of missing codes. */
    public static TableTexts of(Locale locale, Map<Missing, Text> missing) {
        return new TableTexts(locale, new Language(locale.getLanguage()), missing);
    }

    /** A text of the tables: {@code tabulation.<key>}. */
    public String word(String key, Object... arguments) {
        return I18NProvider.translate(locale, "tabulation." + key, arguments);
    }

    /** The wording that tables use. */
    public String label(Text text) {
        return text.master(language);
    }

    /** The label of a valid code, or the code itself where the questionnaire has none for it. */
    public String value(Variable variable, int code) {
        var label = variable.valueLabel(code);
        return label == null ? Integer.toString(code) : label(label);
    }

    /** The label of a missing code at this variable: its own ("we do not collaborate"), or the standard one. */
    public String reason(Variable variable, int code) {
        return variable.missing().stream()
                .filter(option -> option.code() == code)
                .map(option -> label(option.label()))
                .findFirst()
                .orElseGet(() -> reason(code));
    }

    /** The standard label of a missing code. */
    public String reason(int code) {
        return Missing.ofCode(code).map(missing::get).map(this::label).orElse(Integer.toString(code));
    }

    public Figures figures() {
        return new Figures(locale);
    }
}
