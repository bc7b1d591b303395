package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Row;
import org.ovoz.ui.markup.Markup;

/**
 * The rows of a grid as markup: native radio buttons, a group per row. Written and not built of elements, because a grid of
 * twelve rows would be four hundred of them that the server keeps for everybody who looks at it.
 */
final class GridMarkup {

    /** A column: a point of the scale, or a missing answer. */
    private record Column(int code, String label, boolean missing) {}

    private final GridField field;
    private final Item.Grid grid;
    private final List<Column> columns = new ArrayList<>();
    private final Markup markup = new Markup();

    private GridMarkup(GridField field, Item.Grid grid) {
        this.field = field;
        this.grid = grid;
        grid.scale().forEach(point -> columns.add(new Column(point.code(), field.label(point.label()), false)));
        grid.facts().missing().stream()
                .filter(missing -> missing.missing() != Missing.PREFER_NOT_TO_ANSWER)
                .forEach(missing -> columns.add(new Column(missing.code(), field.label(missing.label()), true)));
    }

    /** @param chosen the code of each row that has an answer */
    static String of(GridField field, Item.Grid grid, List<Row> rows, Map<String, Integer> chosen) {
        return new GridMarkup(field, grid).write(rows, chosen);
    }

    /** The id of a radio button. */
    static String id(Row row, int code) {
        return "i-" + row.variable() + "-" + code;
    }

    static int columns(Item.Grid grid) {
        return grid.scale().size()
                + grid.facts().missing().size()
                - preferNot(grid).map(_ -> 1).orElse(0);
    }

    /** The missing answer that has no column. */
    static Optional<MissingOption> preferNot(Item.Grid grid) {
        return grid.facts().missing().stream()
                .filter(missing -> missing.missing() == Missing.PREFER_NOT_TO_ANSWER)
                .findFirst();
    }

    private String write(List<Row> rows, Map<String, Integer> chosen) {
        head();
        rows.forEach(row -> row(row, chosen.getOrDefault(row.variable(), 0)));
        steps(rows.size());
        return markup.toString();
    }

    /** The headings are for the eye; every radio button carries its column's label itself. */
    private void head() {
        markup.open("div", "class", "grid-head", "aria-hidden", "true").element("span", "");
        columns.forEach(
                column -> markup.element("span", column.label(), "class", column.missing() ? "missing" : "point"));
        markup.close();
    }

    private void row(Row row, int chosen) {
        var label = field.label(row.label());
        var labelId = "l-" + row.variable();
        markup.open("div", "class", "grid-row", "role", "radiogroup", "aria-labelledby", labelId)
                .element("span", label, "class", "row-label", "id", labelId);
        columns.forEach(column -> radio(row, column, chosen, column.missing() ? "option missing" : "option"));
        preferNot(grid)
                .ifPresent(missing ->
                        radio(row, new Column(missing.code(), field.label(missing.label()), true), chosen, "beside"));
        markup.open(
                        "button",
                        "type",
                        "button",
                        "class",
                        "row-clear",
                        "id",
                        "c-" + row.variable(),
                        "name",
                        row.variable(),
                        "value",
                        row.variable(),
                        "aria-label",
                        field.message("clearRow", label),
                        "title",
                        field.message("clear"))
                .close()
                .close();
    }

    /** An answer without a column has its radio button too, which is there only while it is chosen. */
    private void radio(Row row, Column column, int chosen, String kind) {
        var code = Integer.toString(column.code());
        var attributes = new ArrayList<>(
                List.of("type", "radio", "name", row.variable(), "id", id(row, column.code()), "value", code));
        if (column.code() == chosen) {
            attributes.addAll(List.of("checked", "checked"));
        }
        markup.open("label", "class", kind)
                .empty("input", attributes.toArray(String[]::new))
                .element("span", column.label())
                .close();
    }

    /** Where the rows are shown one at a time: which of how many, and the ways to the others. */
    private void steps(int rows) {
        markup.open("div", "class", "grid-steps");
        step("step-back", field.message("previousRow"));
        markup.open("p", "class", "grid-place")
                .element(
                        "span",
                        "",
                        "class",
                        "grid-count",
                        "role",
                        "status",
                        "data-count",
                        field.message("row", "{0}", "{1}"))
                .open("span", "class", "grid-marks", "aria-hidden", "true");
        for (int i = 0; i < rows; i++) {
            markup.element("i", "");
        }
        markup.close().close();
        step("step-on", field.message("nextRow"));
        markup.close();
    }

    private void step(String kind, String name) {
        markup.open("button", "type", "button", "class", kind, "title", name)
                .element("span", name, "class", "visually-hidden")
                .close();
    }
}
