package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
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
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;

/**
 * A rating grid. The same markup is a grid with column headings on a wide screen and one row at a time on a narrow one
 * ({@code interview/grid.ts}); where that script fails, all rows are shown one below the other. Each row is a group of radio
 * buttons with its own name, so that it reads the same in all of them.
 */
final class GridField extends ItemField {

    private static final String TAKE_BACK = "back";

    private final Item.Grid grid;
    private final Element table = new Element("ovoz-grid").setAttribute("class", "grid");
    private @Nullable Element forAll;
    private final Map<Row, SpecifyField> specifies = new HashMap<>(2);
    private @Nullable Element specifyFields;

    /** What the browser shows as chosen, by variable: only what differs from the answers is sent. */
    private final Map<String, Integer> chosen = new HashMap<>();

    private List<Row> rows = List.of();
    private List<Row> offered = List.of();

    GridField(Item.Grid grid, InterviewSession session, Consumer<Change> onChange) {
        super(grid, session, Group.FIELDSET, onChange);
        this.grid = grid;
        addClassName("rating");
        table.setAttribute("style", "--columns:" + GridMarkup.columns(grid));
        body.appendChild(table);
    }

    /** A page that is loaded again gets the markup anew: it must show what was chosen since it was written. */
    @Override
    protected void onAttach(AttachEvent event) {
        write();
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        if (!shown.rows().equals(rows)) {
            rows = shown.rows();
            offer(Orders.ofRows(rows, grid.order(), session, grid.id()), answers);
        }
        var changed = new HashMap<String, Boolean>();
        for (var row : offered) {
            var code = answers.codes().get(row.variable());
            var before = chosen.get(row.variable());
            if (!Objects.equals(code, before)) {
                changed.put(GridMarkup.id(row, code == null ? before : code), code != null);
                keep(row.variable(), code);
            }
        }
        Inputs.show(table, changed);
        offered.stream().filter(row -> row.specify() != null).forEach(row -> update(row, answers));
        GridMarkup.preferNot(grid).ifPresent(this::offerForAll);
    }

    private void offer(List<Row> arranged, Answers answers) {
        offered = arranged;
        chosen.clear();
        offered.forEach(row -> answers.code(row.variable()).ifPresent(code -> chosen.put(row.variable(), code)));
        write();
        specifies.clear();
        if (specifyFields != null) {
            specifyFields.removeAllChildren();
        }
    }

    /** The field of what is specified is there from when it opens. */
    private void update(Row row, Answers answers) {
        var specify = Objects.requireNonNull(row.specify());
        var open = answers.isValid(row.variable());
        if (open || session.unsaved().typed(specify.variable()).isPresent()) {
            specifies.computeIfAbsent(row, _ -> open(row, specify));
        }
        var field = specifies.get(row);
        if (field != null) {
            field.update(open, answers);
        }
    }

    private SpecifyField open(Row row, Option.Specify specify) {
        if (specifyFields == null) {
            specifyFields = new Element("div").setAttribute("class", "grid-specify");
            body.insertChild(1, specifyFields);
        }
        var field = new SpecifyField(this, specify, label(row.label()));
        var before = offered.subList(0, offered.indexOf(row)).stream().filter(specifies::containsKey);
        specifyFields.insertChild((int) before.count(), field.element());
        return field;
    }

    private void write() {
        if (!isAttached() || offered.isEmpty()) {
            return;
        }
        markup().forEach(rows -> Inputs.write(table, rows));
    }

    @Override
    List<String> markup() {
        return List.of(GridMarkup.of(this, grid, offered, chosen));
    }

    private void keep(String variable, @Nullable Integer code) {
        if (code == null) {
            chosen.remove(variable);
        } else {
            chosen.put(variable, code);
        }
    }

    /** Only rows that are shown count; the engine judges the code. */
    @Override
    void chosen(String name, int code, boolean isChosen, UUID event) {
        var row = row(name);
        if (row != null) {
            keep(row.variable(), code);
            onChange.accept(
                    Change.ofCodes(grid.id(), Map.of(row.variable(), code)).as(event));
        }
    }

    @Override
    void pressed(String name, String value, UUID event) {
        var row = row(name);
        if (row != null) {
            onChange.accept(clearing(grid, row).as(event));
        } else if (name.equals("n-" + grid.id())) {
            forAll(value, event);
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
        if (!isBlank && !isForAllToTakeBack(missing)) {
            if (forAll != null) {
                forAll.removeFromParent();
                forAll = null;
            }
            return;
        }
        if (forAll == null) {
            forAll = button("n-" + grid.id());
            body.appendChild(forAll);
        }
        setText(forAll, message(isBlank ? "forBlankRows" : "takeBackForRows", label(missing.label())));
        // What it means when it is pressed, also for a press that arrives later.
        forAll.setAttribute("value", isBlank ? "" : TAKE_BACK);
    }

    private static Element button(String name) {
        return new Element("button")
                .setAttribute("type", "button")
                .setAttribute("name", name)
                .setAttribute("id", name)
                .setAttribute("class", "link clear");
    }

    private boolean isForAllToTakeBack(MissingOption missing) {
        return chosen.containsValue(missing.code())
                && offered.stream().allMatch(row -> chosen.containsKey(row.variable()));
    }

    private void forAll(String value, UUID event) {
        forAll(grid, offered, session.visible(), value)
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
