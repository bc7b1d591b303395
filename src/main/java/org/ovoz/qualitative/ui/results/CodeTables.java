package org.ovoz.qualitative.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.ovoz.qualitative.results.CodeTable;
import org.ovoz.qualitative.results.Count;
import org.ovoz.qualitative.results.Together;
import org.ovoz.qualitative.ui.TablePart;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.ui.markup.Markup;

/** The tables of this page as markup. */
record CodeTables(ThemeTexts texts) {

    /** What is counted in a cell; each has the texts {@code themes.unit.<name>}. */
    enum Unit {
        PERSONS(Count::persons),
        TURNS(Count::turns);

        private final ToIntFunction<Count> figure;

        Unit(ToIntFunction<Count> figure) {
            this.figure = figure;
        }

        String of(Count count) {
            return Integer.toString(figure.applyAsInt(count));
        }
    }

    /** A caption and the table under it. */
    record Written(String caption, String markup) {}

    Written byGroup(CodeTable table, Unit unit, String by, Function<String, String> name) {
        var caption = texts.word("table.caption", texts.word("unit." + unit), by);
        var headings = new ArrayList<>(List.of(texts.word("code")));
        table.groups().forEach(group -> headings.add(name.apply(group)));
        headings.add(texts.word("together"));
        var markup = TablePart.begin(caption, headings);
        markup.open("tr", "class", "total").element("th", texts.word("base." + unit), "scope", "row");
        cells(markup, table, table.bases(), unit);
        markup.close();
        for (var row : table.rows()) {
            markup.open("tr")
                    .element("th", row.code().name(), "scope", "row", "class", "depth-" + Math.min(row.depth(), 3));
            cells(markup, table, row.counts(), unit);
            markup.close();
        }
        return new Written(caption, TablePart.end(markup));
    }

    private static void cells(Markup markup, CodeTable table, CodeTable.Line line, Unit unit) {
        table.groups().forEach(group -> markup.element("td", unit.of(line.in(group)), "class", "number"));
        markup.element("td", unit.of(line.together()), "class", "number");
    }

    Written together(List<Together> pairs) {
        var caption = texts.word("pairs.caption");
        var markup = TablePart.begin(
                caption,
                List.of(
                        texts.word("code"),
                        texts.word("pairs.other"),
                        texts.word("unit.TURNS"),
                        texts.word("unit.PERSONS"),
                        texts.word("pairs.share")));
        var figures = new Figures(texts.locale());
        for (var pair : pairs) {
            markup.open("tr")
                    .element("th", pair.one().name(), "scope", "row")
                    .element("td", pair.other().name())
                    .element("td", Integer.toString(pair.count().turns()), "class", "number")
                    .element("td", Integer.toString(pair.count().persons()), "class", "number")
                    .element("td", figures.decimal(pair.share(), 2), "class", "number")
                    .close();
        }
        return new Written(caption, TablePart.end(markup));
    }
}
