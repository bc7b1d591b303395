package org.ovoz.disclosure.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ovoz.disclosure.Range;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Text;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.ui.Figures;

/** The words and figures of published tables in one language: a decimal point in English, else a comma. */
record ResultTexts(I18NProvider messages, Language language) {

    private static final Language ENGLISH = new Language("en");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    String word(String key, String... arguments) {
        return messages.getTranslation("disclosure." + key, language.locale(), (Object[]) arguments);
    }

    /** What a file's format is called: "Word (.docx)". */
    String format(String extension) {
        return messages.getTranslation("report.make." + extension.toUpperCase(Locale.ROOT), language.locale());
    }

    String languageWord() {
        return messages.getTranslation("ui.language", language.locale());
    }

    /** What every page of the site says where there is none: {@code title} and {@code text}. */
    String notFound(String key) {
        return messages.getTranslation("ui.notFound." + key, language.locale());
    }

    String home() {
        return messages.getTranslation("ui.toStart", language.locale());
    }

    /** In the language of the page; in English where a questionnaire does not speak it. */
    String label(Text text) {
        var wording = text.master().get(language);
        return wording == null ? text.master(ENGLISH) : wording;
    }

    /** The labels of codes that are counted together. */
    String label(List<Option> options, List<Integer> codes) {
        return codes.stream()
                .flatMap(code -> options.stream().filter(option -> option.code() == code))
                .map(option -> label(option.label()))
                .collect(Collectors.joining(" / "));
    }

    String quoted(String label) {
        return language.equals(ENGLISH) ? "“" + label + "”" : "«" + label + "»";
    }

    String day(LocalDate day) {
        return language.tag().equals("en") ? day.toString() : DAY.format(day);
    }

    String count(Range range) {
        return range.isExact() ? Integer.toString(range.low()) : range.low() + "–" + range.high();
    }

    /** Of n cases; the ends of a range in whole percents, rounded outwards. */
    String percent(Range range, int n) {
        return range.isExact()
                ? new Figures(language.locale()).share(Percent.of(range.low(), n), n)
                : SmallBase.hasPercents(n) ? count(range.percentOf(n)) : "–";
    }

    String decimal(BigDecimal value) {
        return new Figures(language.locale()).decimal(value);
    }
}
