package org.ovoz.workbench.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Locale;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.tabulation.ui.TableTexts;

/** The words of results in the reader's language: those of the tables, and the workbench's own. */
record Wording(Definitions definitions, TableTexts tables) {

    static Wording of(Locale locale, Definitions definitions, Questionnaire questionnaire) {
        return new Wording(definitions, TableTexts.of(locale, questionnaire.missingLabels()));
    }

    /** {@code workbench.<key>}. */
    String word(String key, Object... arguments) {
        return I18NProvider.translate(tables.locale(), "workbench." + key, arguments);
    }

    String label(Text text) {
        return tables.label(text);
    }

    String country(CountryCode code) {
        return definitions
                .study()
                .country(code)
                .map(country -> label(country.name()))
                .orElse(code.iso());
    }

    /** "in Kazakhstan", or "in the countries together". */
    String in(Collection<CountryCode> countries) {
        return countries.size() == 1
                ? definitions
                        .study()
                        .country(countries.iterator().next())
                        .map(country -> label(country.in()))
                        .orElse("")
                : tables.word("inAllCountries");
    }

    Figures figures() {
        return tables.figures();
    }

    boolean hasCommas() {
        return !tables.locale().getLanguage().equals("en");
    }
}
