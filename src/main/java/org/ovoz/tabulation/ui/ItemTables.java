package org.ovoz.tabulation.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.comparison.Comparability;
import org.ovoz.tabulation.ui.TableRequest.Arrangement;

/**
 * The tables of one item for what the reader has chosen: one per country, one with a column for each country, or one for the
 * countries together.
 */
final class ItemTables {

    /**
     * A table ready to be shown.
     *
     * @param caption what it shows and for whom
     * @param html the table; every text in it is escaped
     * @param notes the base, and what else a reader must know
     * @param where the country that it is of, in the name of a file
     */
    record Written(String caption, String html, List<String> notes, String where) {

        /** Nothing yet. */
        static final Written NONE = new Written("", "", List.of(), "");
    }

    private final Study study;
    private final Questionnaire questionnaire;
    private final TableTexts texts;
    private final TableRequest request;
    private final Cases cases;

    ItemTables(Study study, Questionnaire questionnaire, TableTexts texts, TableRequest request, Cases cases) {
        this.study = study;
        this.questionnaire = questionnaire;
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
        return switch (item) {
            case Item.SingleChoice choice -> write(shown(choice), frequencies(choice.id()));
            case Item.NumberItem number -> write(shown(number), frequencies(number.id()));
            case Item.MultipleChoice choice ->
                write(
                        shown(choice),
                        new Kind<>(
                                countries -> MultipleResponseTable.of(cases, choice, countries, request.empty()),
                                table -> table.asked() > 0,
                                MultipleResponseTable::inOrderOf,
                                table -> new MultipleMarkup(table, texts),
                                CountryColumns::ticks,
                                "multipleAnswers"));
            case Item.Grid grid ->
                write(
                        shown(grid),
                        new Kind<>(
                                countries -> GridTable.of(cases, grid, countries),
                                table -> table.rows().stream().anyMatch(rating -> rating.asked() > 0),
                                // The means of each country rank its rows.
                                (table, _) -> table,
                                table -> new GridMarkup(table, texts),
                                CountryColumns::means,
                                "columns.means"));
            case Item.TextItem _, Item.Information _ -> List.of();
        };
    }

    /**
     * The tables of a variable that the team derived; none where nobody of the chosen countries was asked.
     *
     * @param explanation how it is made, written under each of them
     */
    List<Written> ofDerived(Variable variable, List<String> explanation) {
        var shown = new Shown(texts.label(variable.label()), countries -> derivedNotes(variable, countries));
        return write(shown, frequencies(variable.name())).stream()
                .map(one -> new Written(
                        one.caption(),
                        one.html(),
                        Stream.concat(explanation.stream(), one.notes().stream())
                                .toList(),
                        one.where()))
                .toList();
    }

    private List<String> derivedNotes(Variable variable, Collection<CountryCode> countries) {
        return Comparability.across(questionnaire, variable.name(), countries).findings().stream()
                .map(_ -> texts.word("guard.someRows"))
                .distinct()
                .toList();
    }

    private Kind<FrequencyTable> frequencies(String name) {
        return new Kind<>(
                countries -> FrequencyTable.of(cases, name, countries, request.empty())
                        .in(request.order()),
                table -> table.asked() > 0,
                FrequencyTable::inOrderOf,
                table -> new FrequencyMarkup(table, texts),
                CountryColumns::percents,
                "columns.percents");
    }

    /**
     * How the answers to one kind of item are counted and written.
     *
     * @param count counts some countries together
     * @param isAsked whether somebody was asked
     * @param alongside a country's table with its rows in the order of the table of all countries
     * @param columnNote the words that say what stands in the columns of countries
     */
    private record Kind<T>(
            Function<List<CountryCode>, T> count,
            Predicate<T> isAsked,
            BinaryOperator<T> alongside,
            Function<T, TableLayout> layout,
            InColumns<T> columns,
            String columnNote) {}

    /**
     * What the tables are about.
     *
     * @param notes what a reader must know who compares countries
     */
    private record Shown(String label, Function<Collection<CountryCode>, List<String>> notes) {}

    private Shown shown(Item item) {
        var label = item.facts().words().shortLabel();
        return new Shown(
                texts.label(label == null ? item.text() : label),
                countries -> new ComparabilityNotes(questionnaire, texts, this::name).of(item, countries));
    }

    /** Writes the tables of countries as one. */
    private interface InColumns<T> {
        String write(CountryColumns columns, String caption, T all, Map<CountryCode, T> tables);
    }

    private <T> List<Written> write(Shown item, Kind<T> kind) {
        var all = kind.count().apply(request.countries());
        if (!kind.isAsked().test(all)) {
            return List.of();
        }
        if (request.arrangement() == Arrangement.TOGETHER) {
            return List.of(written(
                    item,
                    request.countries(),
                    texts.word("allCountries"),
                    kind.layout().apply(all)));
        }
        var tables = new LinkedHashMap<CountryCode, T>();
        for (var country : request.countries()) {
            var table = kind.count().apply(List.of(country));
            if (kind.isAsked().test(table)) {
                tables.put(country, kind.alongside().apply(table, all));
            }
        }
        if (request.arrangement() == Arrangement.COLUMNS) {
            return List.of(inColumns(item, kind, all, tables));
        }
        return tables.entrySet().stream()
                .map(entry -> written(
                        item,
                        List.of(entry.getKey()),
                        name(entry.getKey()),
                        kind.layout().apply(entry.getValue())))
                .toList();
    }

    private Written written(Shown item, List<CountryCode> countries, String where, TableLayout layout) {
        var caption = caption(item, where);
        var notes = new ArrayList<>(List.of(layout.base(whom(countries))));
        notes.addAll(layout.notes());
        return new Written(caption, layout.write(caption), notes, fileOf(countries));
    }

    private <T> Written inColumns(Shown item, Kind<T> kind, T all, Map<CountryCode, T> tables) {
        var caption = caption(item, texts.word("byCountry"));
        var names = new LinkedHashMap<CountryCode, String>();
        tables.keySet().forEach(country -> names.put(country, name(country)));
        var notes = new ArrayList<>(item.notes().apply(tables.keySet()));
        notes.add(texts.word(kind.columnNote()));
        return new Written(
                caption,
                kind.columns().write(new CountryColumns(texts, names), caption, all, tables),
                notes,
                "by-country");
    }

    private static String fileOf(List<CountryCode> countries) {
        return countries.size() == 1 ? countries.getFirst().iso() : "all";
    }

    private static String caption(Shown item, String where) {
        return item.label() + " – " + where;
    }

    private String whom(List<CountryCode> countries) {
        return texts.word(request.selection().isAll() ? "everybody" : "selected", in(countries));
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
