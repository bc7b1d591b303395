package org.ovoz.interview.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.dom.Element;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;

/**
 * A rating grid. The same markup is a grid with column headings on a wide screen and one row at a time on a narrow one
 * ({@code interview/grid.ts}); where that script fails, all rows are shown one below the other. Each row is a group of radio
 * buttons with its own name, so that it reads the same in all of them.
 */
@JsModule("./interview/grid.ts")
final class GridField extends ItemField {

    private static final String TAKE_BACK = "back";

    private final Item.Grid grid;
    private final Element table = new Element("ovoz-grid").setAttribute("class", "grid");
    private final Element specifyFields = new Element("div").setAttribute("class", "grid-specify");
    private final Element forAll;
    private final Map<Row, SpecifyField> specifies = new LinkedHashMap<>();

    /** What the browser shows as chosen, by variable: only what differs from the answers is sent. */
    private final Map<String, Integer> chosen = new HashMap<>();

    private List<Row> rows = List.of();
    private List<Row> offered = List.of();

    GridField(Item.Grid grid, InterviewSession session, Consumer<Change> onChange) {
        super(grid, session, Group.FIELDSET, onChange);
        this.grid = grid;
        addClassName("rating");
        forAll = Inputs.button("n-" + grid.id(), "n-" + grid.id(), this::forAll).setAttribute("class", "link clear");
        table.setAttribute("style", "--columns:" + GridMarkup.columns(grid));
        body.appendChild(table, specifyFields, forAll);
        Inputs.onChosen(table, this::chosen);
        Inputs.onPressed(table, this::clear);
        // A page that is loaded again gets the markup anew: it must show what was chosen since it was written.
        addAttachListener(_ -> write());
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        if (!shown.rows().equals(rows)) {
            rows = shown.rows();
            offer(Orders.ofRows(rows, grid.order(), session, grid.id()), answers);
        }
        var changed = new HashMap<String, @Nullable Integer>();
        for (var row : offered) {
            var code = answers.codes().get(row.variable());
            if (!Objects.equals(code, chosen.get(row.variable()))) {
                changed.put(row.variable(), code);
                keep(row.variable(), code);
            }
        }
        Inputs.show(table, changed);
        specifies.forEach((row, field) -> field.update(answers.isValid(row.variable()), answers));
        forAll.setVisible(false);
        GridMarkup.preferNot(grid).ifPresent(this::offerForAll);
    }

    private void offer(List<Row> arranged, Answers answers) {
        offered = arranged;
        chosen.clear();
        offered.forEach(row -> answers.code(row.variable()).ifPresent(code -> chosen.put(row.variable(), code)));
        write();
        specifies.clear();
        specifyFields.removeAllChildren();
        for (var row : offered) {
            if (row.specify() != null) {
                var field = new SpecifyField(this, row.specify(), label(row.label()));
                specifies.put(row, field);
                specifyFields.appendChild(field.element());
            }
        }
    }

    private void write() {
        if (offered.isEmpty()) {
            return;
        }
        table.setProperty("innerHTML", GridMarkup.of(this, grid, offered, chosen));
    }

    private void keep(String variable, @Nullable Integer code) {
        if (code == null) {
            chosen.remove(variable);
        } else {
            chosen.put(variable, code);
        }
    }

    /** What the browser tells is looked at: only rows that are shown count; the engine judges the code. */
    private void chosen(String variable, int code, UUID event) {
        if (row(variable) != null) {
            keep(variable, code);
            onChange.accept(Change.ofCodes(grid.id(), Map.of(variable, code)).as(event));
        }
    }

    private void clear(UUID event, String variable) {
        var row = row(variable);
        if (row != null) {
            onChange.accept(clearing(grid, row).as(event));
        }
    }

    /** Takes the answer to a row back, with what was specified. */
    static Change clearing(Item.Grid grid, Row row) {
        return Change.clearing(grid.id(), variables(row));
    }

    private @Nullable Row row(String variable) {
        return offered.stream()
                .filter(row -> row.variable().equals(variable))
                .findFirst()
                .orElse(null);
    }

    private static Set<String> variables(Row row) {
        return row.specify() == null
                ? Set.of(row.variable())
                : Set.of(row.variable(), row.specify().variable());
    }

    /** One button for all rows that are left blank; when there are none, it takes back what it did. */
    private void offerForAll(MissingOption missing) {
        var isBlank = offered.stream().anyMatch(row -> !chosen.containsKey(row.variable()));
        forAll.setVisible(isBlank || isForAllToTakeBack(missing));
        setText(forAll, message(isBlank ? "forBlankRows" : "takeBackForRows", label(missing.label())));
        // What it means when it is pressed, also for a press that arrives later.
        forAll.setAttribute("value", isBlank ? "" : TAKE_BACK);
    }

    private boolean isForAllToTakeBack(MissingOption missing) {
        return chosen.containsValue(missing.code())
                && offered.stream().allMatch(row -> chosen.containsKey(row.variable()));
    }

    private void forAll(UUID event) {
        forAll(grid, offered, session.visible(), forAll.getAttribute("value"))
                .ifPresentOrElse(change -> onChange.accept(change.as(event)), () -> settle(event, false));
    }

    /**
     * "Prefer not to answer" for all rows that are blank, or taken back for those that have it; empty if there are none.
     *
     * @param answers as they are shown: who replaces covered ones replaces what looks blank
     * @param value of the button when it was pressed
     */
    static Optional<Change> forAll(Item.Grid grid, List<Row> rows, Answers answers, String value) {
        var code = Missing.PREFER_NOT_TO_ANSWER.code();
        if (value.equals(TAKE_BACK)) {
            var variables = new HashSet<String>();
            rows.stream()
                    .filter(row -> answers.code(row.variable()).equals(OptionalInt.of(code)))
                    .forEach(row -> variables.addAll(variables(row)));
            return variables.isEmpty() ? Optional.empty() : Optional.of(Change.clearing(grid.id(), variables));
        }
        var codes = new LinkedHashMap<String, Integer>();
        rows.stream().filter(row -> !answers.has(row.variable())).forEach(row -> codes.put(row.variable(), code));
        return codes.isEmpty() ? Optional.empty() : Optional.of(Change.ofCodes(grid.id(), codes));
    }

    /** Rows without an answer are marked for assistive technology, as the message only says that there are some. */
    @Override
    void markInvalid(boolean isInvalid) {
        table.setProperty("incomplete", isInvalid);
    }
}
