package org.ovoz.workbench.ui.result;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.tabulation.ui.TableTexts;
import org.ovoz.ui.Punctuation;
import org.ovoz.workbench.Subject;

/** The words of results in the reader's language: those of the tables, and the workbench's own. */
public record ResultWording(Definitions definitions, TableTexts tables) {

    public static ResultWording of(Locale locale, Definitions definitions, Questionnaire questionnaire) {
        return new ResultWording(definitions, TableTexts.of(locale, questionnaire.missingLabels()));
    }

    /** {@code workbench.<key>}. */
    public String word(String key, Object... arguments) {
        return I18NProvider.translate(tables.locale(), "workbench." + key, arguments);
    }

    public String label(Text text) {
        return tables.label(text);
    }

    /** What a subject is called wherever it stands alone: a row of a grid says of which question. */
    public String label(Subject subject) {
        var item = subject.item();
        return subject.kind() == Subject.Kind.RATING && item != null
                ? Punctuation.labelled(question(item), ownLabel(subject))
                : ownLabel(subject);
    }

    /** The same beside its question; all questions together have no wording in the questionnaire. */
    public String ownLabel(Subject subject) {
        return subject.kind() == Subject.Kind.ALL ? word("all.label") : label(subject.label());
    }

    /** What tables call an item. */
    public String question(Item item) {
        var facts = item.facts();
        return label(facts.shortLabel() == null ? facts.text() : facts.shortLabel());
    }

    public String country(CountryCode code) {
        return definitions
                .study()
                .country(code)
                .map(country -> label(country.name()))
                .orElse(code.iso());
    }

    /** "in Kazakhstan", "in Kazakhstan, in Tajikistan", or "in the countries together" where they are all. */
    String in(Collection<CountryCode> countries) {
        return countries.isEmpty()
                        || countries.size() > 1
                                && countries.size()
                                        == definitions.study().countries().size()
                ? tables.word("inAllCountries")
                : countries.stream()
                        .flatMap(country -> definitions.study().country(country).stream())
                        .map(country -> label(country.in()))
                        .collect(Collectors.joining(", "));
    }

    Figures figures() {
        return tables.figures();
    }

    boolean hasCommas() {
        return !tables.locale().getLanguage().equals("en");
    }
}
