package org.ovoz.quality.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.quality.Flag;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Text;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.ui.Figures;

/** The words and figures of this room in the reader's language. */
record QualityTexts(Definitions definitions, Locale locale) {

    CaseLabels labels() {
        return new CaseLabels(definitions, locale);
    }

    String word(String key, Object... arguments) {
        return I18NProvider.translate(locale, "quality." + key, arguments);
    }

    String label(Text text) {
        return text.master(labels().reader());
    }

    String country(CountryCode country) {
        return labels().country(country);
    }

    /** One country by its name, several as "all countries together". */
    String countries(Set<CountryCode> countries) {
        return countries.size() == 1 ? country(countries.iterator().next()) : word("together");
    }

    String flag(Flag flag) {
        return word("flag." + flag.key());
    }

    /** What a flag means, with the thresholds that are in force. */
    String explain(Flag flag, QualityThresholds thresholds) {
        var numbers = switch (flag) {
            case SPEEDER ->
                new Object[] {
                    count(thresholds.speeder().dividedBy()),
                    count(thresholds.speeder().leastGroup())
                };
            case STRAIGHTLINE -> new Object[] {count(thresholds.straightlineLeast())};
            case MISSING20 -> new Object[] {count(thresholds.missingPercent())};
            case DUP_ANSWERS ->
                new Object[] {
                    count(thresholds.duplicate().percent()),
                    count(thresholds.duplicate().leastAnswers())
                };
            case OPEN_GIBBERISH ->
                new Object[] {
                    count(thresholds.gibberish().sameLetter()),
                    count(thresholds.gibberish().keyboardRun()),
                    count(thresholds.gibberish().leastLetters())
                };
            case IV_GAP ->
                new Object[] {
                    count(thresholds.interviewer().leastMinutes()),
                    count(thresholds.interviewer().mostPerDay())
                };
            case NONE_CONFLICT, SITE_CONFLICT, LATE -> new Object[0];
        };
        return word("explain." + flag.key(), numbers);
    }

    String count(int value) {
        return Integer.toString(value);
    }

    /** With the decimal mark of the language: a point in English, a comma in the others. */
    String decimal(BigDecimal value) {
        return new Figures(locale).decimal(value);
    }

    /** A percent as far as its base carries it. */
    String share(BigDecimal percent, int base) {
        return new Figures(locale).share(percent, base);
    }

    /** A difference of percents with its sign, as far as both bases carry it. */
    String signed(BigDecimal value, int one, int other) {
        return switch (SmallBase.ofPair(one, other)) {
            case PERCENTS -> signed(value);
            case COUNTS_FIRST -> "[" + signed(value) + "]";
            case COUNTS_ONLY -> "–";
        };
    }

    private String signed(BigDecimal value) {
        var sign = switch (value.signum()) {
            case -1 -> "−";
            case 1 -> "+";
            default -> "";
        };
        return sign + decimal(value.abs());
    }
}
