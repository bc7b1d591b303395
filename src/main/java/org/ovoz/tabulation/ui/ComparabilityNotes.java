package org.ovoz.tabulation.ui;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.comparison.Comparability;

/** What a reader must know who compares countries in one table, see {@link Comparability}. */
record ComparabilityNotes(Questionnaire questionnaire, TableTexts texts, Function<CountryCode, String> name) {

    List<String> of(Item item, Collection<CountryCode> countries) {
        var notes = new LinkedHashSet<String>();
        questionnaire.variables().stream()
                .filter(variable -> variable.isCoded() && variable.item().equals(item.id()))
                .flatMap(
                        variable -> Comparability.across(questionnaire, variable.name(), countries).findings().stream())
                .forEach(finding -> notes.add(inWords(item, finding)));
        return List.copyOf(notes);
    }

    private String inWords(Item item, Comparability.Finding finding) {
        return switch (finding.reason()) {
            case OPTIONS_IN_SOME_COUNTRIES -> texts.word("guard.someOptions", labels(item, finding));
            case COUNTRY_WORDING ->
                texts.word(
                        "guard.countryWording",
                        finding.countries().stream().sorted().map(name).collect(Collectors.joining(", ")));
            // The others are about two waves, or about rows that some countries were not asked.
            case NOT_ASKED, OTHER_TYPE, OTHER_OPTIONS, OTHER_OPTIONS_BESIDE, NEW_WORDING ->
                texts.word("guard.someRows");
        };
    }

    private String labels(Item item, Comparability.Finding finding) {
        var options = switch (item) {
            case Item.SingleChoice choice -> choice.options();
            case Item.MultipleChoice choice -> choice.options();
            case Item.Grid grid -> grid.scale();
            case Item.NumberItem _, Item.TextItem _, Item.Information _ -> List.<Option>of();
        };
        return options.stream()
                .filter(option -> finding.codes().contains(option.code()))
                .map(option -> texts.label(option.label()))
                .collect(Collectors.joining("; "));
    }
}
