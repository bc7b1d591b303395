package org.ovoz.tabulation.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.columns.Cases;

/** The tables of one item for what the reader has chosen: one per country, or one for the countries together. */
final class ItemTables {

    /**
     * A table ready to be shown.
     *
     * @param caption what it shows and for whom
     * @param html the table; every text in it is escaped
     * @param base the line under it
     */
    record Written(String caption, String html, String base) {}

    private final Study study;
    private final TableTexts texts;
    private final TableRequest request;
    private final Cases cases;

    ItemTables(Study study, TableTexts texts, TableRequest request, Cases cases) {
        this.study = study;
        this.texts = texts;
        this.request = request;
        this.cases = cases;
    }

    /** Whether an item of this kind has tables: texts and information do not. */
    static boolean has(Item item) {
        return switch (item) {
            case Item.SingleChoice _, Item.MultipleChoice _, Item.Grid _, Item.NumberItem _ -> true;
            case Item.TextItem _, Item.Information _ -> false;
        };
    }

    /** The item's tables; none where nobody of the chosen countries was asked. */
    List<Written> of(Item item) {
        if (request.together()) {
            return write(item, request.countries(), texts.word("allCountries")).stream()
                    .toList();
        }
        var tables = new ArrayList<Written>();
        for (var country : request.countries()) {
            write(item, List.of(country), name(country)).ifPresent(tables::add);
        }
        return tables;
    }

    private Optional<Written> write(Item item, List<CountryCode> countries, String where) {
        var caption = texts.label(
                        item.facts().shortLabel() == null
                                ? item.text()
                                : item.facts().shortLabel()) + " – " + where;
        var whom = texts.word(request.selection().isAll() ? "everybody" : "selected", in(countries));
        return switch (item) {
            case Item.SingleChoice choice -> frequencies(choice.id(), countries, caption, whom);
            case Item.NumberItem number -> frequencies(number.id(), countries, caption, whom);
            case Item.MultipleChoice choice -> multiple(choice, countries, caption, whom);
            case Item.Grid grid -> ratings(grid, countries, caption, whom);
            case Item.TextItem _, Item.Information _ -> Optional.empty();
        };
    }

    private Optional<Written> frequencies(String variable, List<CountryCode> countries, String caption, String whom) {
        var asked =
                countries.stream().filter(cases.variable(variable)::isAskedIn).toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var table = FrequencyTable.of(cases, variable, asked, request.empty());
        if (table.asked() == 0) {
            return Optional.empty();
        }
        var markup = new FrequencyMarkup(table, texts);
        return Optional.of(new Written(caption, markup.write(caption), markup.base(whom)));
    }

    private Optional<Written> multiple(
            Item.MultipleChoice item, List<CountryCode> countries, String caption, String whom) {
        var asked = countries.stream()
                .filter(country -> item.options().stream()
                        .anyMatch(
                                option -> cases.variable(item.variable(option)).isAskedIn(country)))
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var table = MultipleResponseTable.of(cases, item, asked, request.empty());
        if (table.asked() == 0) {
            return Optional.empty();
        }
        var markup = new MultipleMarkup(table, texts);
        return Optional.of(new Written(caption, markup.write(caption), markup.base(whom)));
    }

    private Optional<Written> ratings(Item.Grid item, List<CountryCode> countries, String caption, String whom) {
        var table = GridTable.of(cases, item, countries);
        if (table.rows().stream().allMatch(rating -> rating.asked() == 0)) {
            return Optional.empty();
        }
        var markup = new GridMarkup(table, texts);
        return Optional.of(new Written(caption, markup.write(caption), markup.base(whom)));
    }

    private String name(CountryCode country) {
        return study.country(country)
                .map(found -> found.name().master(language()))
                .orElse(country.iso());
    }

    private String in(List<CountryCode> countries) {
        return countries.size() == 1
                ? study.country(countries.getFirst())
                        .map(found -> found.in().master(language()))
                        .orElse(countries.getFirst().iso())
                : texts.word("inAllCountries");
    }

    private Language language() {
        return texts.language();
    }
}
