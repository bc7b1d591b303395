package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;

/**
 * A rating grid. The same elements are a grid with column headings on a wide screen and one question per row on a phone;
 * each row is a group of radio buttons with its own name, so that it reads the same in both.
 */
final class GridField extends ItemField {

    /** A column: a point of the scale, or a missing answer. */
    private record Column(int code, String label, boolean missing) {}

    private final Item.Grid grid;
    private final Map<Row, Map<Integer, Element>> radios = new LinkedHashMap<>();
    private final Map<Row, Element> notes = new LinkedHashMap<>();
    private final Map<Row, Element> clears = new LinkedHashMap<>();
    private final Map<Row, SpecifyField> specifies = new LinkedHashMap<>();
    private List<Row> offered = List.of();

    GridField(Item.Grid grid, InterviewSession session, Consumer<Change> onChange) {
        super(grid, session, true, onChange);
        this.grid = grid;
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        var rows = Orders.ofRows(shown.rows(), grid.order(), session, grid.id());
        if (!rows.equals(offered)) {
            build(rows);
            offered = rows;
        }
        radios.forEach((row, byCode) -> {
            var chosen = answers.code(row.variable());
            byCode.forEach((code, radio) -> Inputs.check(radio, chosen.isPresent() && chosen.getAsInt() == code));
            clears.get(row).setVisible(chosen.isPresent());
            setText(notes.get(row), chosen.isPresent() ? beside(byCode, chosen.getAsInt()) : "");
        });
        specifies.forEach((row, field) -> field.update(answers.isValid(row.variable()), answers));
    }

    /** The label of an answer that has no column: it is said in the row's own words. */
    private String beside(Map<Integer, Element> columns, int code) {
        if (columns.containsKey(code)) {
            return "";
        }
        return grid.facts().missing().stream()
                .filter(missing -> missing.code() == code)
                .map(missing -> label(missing.label()))
                .findFirst()
                .orElse("");
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        grid.scale().forEach(point -> columns.add(new Column(point.code(), label(point.label()), false)));
        grid.facts().missing().stream()
                .filter(missing -> missing.missing() != Missing.PREFER_NOT_TO_ANSWER)
                .forEach(missing -> columns.add(new Column(missing.code(), label(missing.label()), true)));
        return columns;
    }

    private void build(List<Row> rows) {
        body.removeAllChildren();
        radios.clear();
        notes.clear();
        clears.clear();
        specifies.clear();
        var columns = columns();
        var table = new Element("div").setAttribute("class", "grid");
        table.setAttribute("style", "--columns:" + columns.size());
        table.appendChild(head(columns));
        for (var row : rows) {
            table.appendChild(row(row, columns));
        }
        body.appendChild(table);
        grid.facts().missing().stream()
                .filter(missing -> missing.missing() == Missing.PREFER_NOT_TO_ANSWER)
                .forEach(missing -> body.appendChild(preferNot(missing)));
    }

    /** The headings are for the eye; every radio button carries its column's label itself. */
    private static Element head(List<Column> columns) {
        var head = new Element("div").setAttribute("class", "grid-head").setAttribute("aria-hidden", "true");
        head.appendChild(new Element("span"));
        columns.forEach(column -> head.appendChild(
                new Element("span").setText(column.label()).setAttribute("class", column.missing() ? "missing" : "")));
        return head;
    }

    private Element row(Row row, List<Column> columns) {
        var labelId = "l-" + row.variable();
        var group = new Element("div")
                .setAttribute("class", "grid-row")
                .setAttribute("role", "radiogroup")
                .setAttribute("aria-labelledby", labelId);
        group.appendChild(rowHead(row, labelId));
        var byCode = new LinkedHashMap<Integer, Element>();
        for (var column : columns) {
            var radio = Inputs.radio(
                    row.variable(),
                    "i-" + row.variable() + "-" + column.code(),
                    column.code(),
                    event -> onChange.accept(Change.ofCodes(grid.id(), Map.of(row.variable(), column.code()))
                            .as(event)));
            byCode.put(column.code(), radio);
            var cell = Inputs.row(radio, column.label());
            cell.setAttribute("class", column.missing() ? "option missing" : "option");
            group.appendChild(cell);
        }
        radios.put(row, byCode);
        if (row.specify() != null) {
            var field = new SpecifyField(this, row.specify(), label(row.label()));
            specifies.put(row, field);
            group.appendChild(field.element());
        }
        return group;
    }

    /** The row's label, the answer that has no column, and the way to leave the row blank again. */
    private Element rowHead(Row row, String labelId) {
        var text = label(row.label());
        var note = new Element("span").setAttribute("class", "row-note").setAttribute("role", "status");
        var clear = Inputs.button(
                        row.variable(),
                        "c-" + row.variable(),
                        event -> onChange.accept(clearing(grid, row).as(event)))
                .setAttribute("class", "row-clear")
                .setAttribute("aria-label", message("clearRow", text))
                .setAttribute("title", message("clear"))
                .setText("×");
        notes.put(row, note);
        clears.put(row, clear);
        return new Element("div")
                .setAttribute("class", "row-head")
                .appendChild(
                        new Element("span")
                                .setAttribute("class", "row-label")
                                .setAttribute("id", labelId)
                                .setText(text),
                        note,
                        clear);
    }

    /** One button for all rows that are left blank. */
    private Element preferNot(MissingOption missing) {
        return Inputs.button(
                        "n-" + grid.id(),
                        "n-" + grid.id(),
                        event -> preferNot(grid, offered, session)
                                .ifPresentOrElse(
                                        change -> onChange.accept(change.as(event)), () -> settle(event, false)))
                .setAttribute("class", "link clear")
                .setText(message("forBlankRows", label(missing.label())));
    }

    /** Takes the answer to a row back, with what was specified. */
    static Change clearing(Item.Grid grid, Row row) {
        return Change.clearing(
                grid.id(),
                row.specify() == null
                        ? Set.of(row.variable())
                        : Set.of(row.variable(), row.specify().variable()));
    }

    /** "Prefer not to answer" for all rows that are blank; empty if none is. */
    static Optional<Change> preferNot(Item.Grid grid, List<Row> rows, InterviewSession session) {
        var codes = new LinkedHashMap<String, Integer>();
        for (var row : rows) {
            if (!session.interview().answers().has(row.variable())) {
                codes.put(row.variable(), Missing.PREFER_NOT_TO_ANSWER.code());
            }
        }
        return codes.isEmpty() ? Optional.empty() : Optional.of(Change.ofCodes(grid.id(), codes));
    }
}
