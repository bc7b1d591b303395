package org.ovoz.tabulation.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.SmallBase;

/**
 * The words in and around a table, in the reader's language.
 *
 * @param missing the labels of the missing codes of the questionnaire
 */
public record TableTexts(Locale locale, Language language, Map<Missing, Text> missing) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

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
        return label == null ? figures().decimal(variable.amount(code)) : label(label);
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

    /** Says what brackets, dashes and daggers mean, see {@link SmallBase}. */
    public String smallBases() {
        return word("small.note");
    }

    /** "Source: study, wave, as of a day", for prints and pictures that leave the page. */
    public String source(String study, String wave, LocalDate day) {
        return word("source", study, wave, day(locale, day));
    }

    /** 29.11.2026, in English 2026-11-29: without a stop at its end, which would meet that of a sentence. */
    public static String day(Locale locale, LocalDate day) {
        return locale.getLanguage().equals("en") ? day.toString() : DAY.format(day);
    }

    public Figures figures() {
        return new Figures(locale);
    }
}
