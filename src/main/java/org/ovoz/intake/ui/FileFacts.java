package org.ovoz.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.FileNotice;
import org.ovoz.intake.file.LeftOut;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.ui.Rows;

/** What a file is, what is to be known of it, what is left out, and its first rows as they are read. */
class FileFacts extends Div {

    private static final int FIRST_ROWS = 3;
    private static final int FIRST_COLUMNS = 40;

    private final SourceFile file;
    private final IntakeTexts texts;
    private final ImportWizard wizard;

    FileFacts(SourceFile file, IntakeTexts texts, ImportWizard wizard) {
        this.file = file;
        this.texts = texts;
        this.wizard = wizard;
        var facts = new Paragraph(
                texts.of("facts." + file.kind(), file.rows(), file.columns().size(), file.encoding()));
        facts.setId("intake-facts");
        add(facts);
        file.notices().forEach(notice -> add(notice(notice)));
        if (!file.leftOut().isEmpty()) {
            add(personal());
        }
        add(declared("weight", file.declared().weight()));
        add(declared("filter", file.declared().filter()));
    }

    /** What the file declares and no answer of ours can hold. */
    private Div declared(String what, @Nullable String name) {
        var note = new Div(new Paragraph(name == null ? "" : texts.of("declared." + what, name)));
        note.addClassName("note");
        note.setId("intake-" + what);
        note.setVisible(name != null);
        return note;
    }

    private Div notice(FileNotice notice) {
        var places = notice.places().stream()
                .map(place -> place.row() == 0
                        ? texts.of("place.headings", place.line())
                        : texts.of("place", place.row(), place.line()))
                .collect(Collectors.joining(", "));
        var more = notice.times() - notice.places().size();
        var where = more > 0 && !notice.places().isEmpty() ? texts.of("problems.rowsAndMore", places, more) : places;
        var note = new Div(new Paragraph(texts.of("notice." + notice.kind(), where, file.encoding())));
        note.addClassNames("note", "warning");
        note.addClassName("intake-notice");
        return note;
    }

    /** Grouped by what they tell; those that only may tell it can be taken all the same. */
    private Div personal() {
        var note = new Div(new Paragraph(texts.of("personal")));
        note.addClassName("note");
        note.setId("intake-personal");
        var list = new UnorderedList();
        var groups = new LinkedHashMap<LeftOut.Why, List<LeftOut>>();
        file.leftOut()
                .forEach(one -> groups.computeIfAbsent(one.why(), _ -> new ArrayList<>())
                        .add(one));
        groups.forEach((why, columns) -> {
            var headings = columns.stream()
                    .map(column -> ColumnRow.shortened(column.heading()))
                    .collect(Collectors.joining(", "));
            var item = new ListItem(new Span(texts.of("why." + why) + ": " + headings + " "));
            if (why.isTakeable()) {
                columns.forEach(column -> item.add(take(column)));
            }
            list.add(item);
        });
        note.add(list);
        return note;
    }

    private NativeButton take(LeftOut column) {
        var button = new NativeButton(
                texts.of("personal.take", ColumnRow.shortened(column.heading())), _ -> wizard.takeColumn(column.key()));
        button.addClassName("link");
        return button;
    }

    /** So that one sees at once whether delimiter, encoding and headings are right. */
    Component sample() {
        var columns = file.columns().stream().limit(FIRST_COLUMNS).toList();
        var headings = new ArrayList<>(List.of(texts.of("problems.rows")));
        columns.forEach(column -> headings.add(title(column)));
        var rows = new Rows(texts.of("sample.title"), headings);
        for (int row = 0; row < Math.min(FIRST_ROWS, file.rows()); row++) {
            // A row is headed by its number: its first cell may be blank.
            var cells = new ArrayList<Component>(List.of(Rows.text(texts.of("first.row", row + 1))));
            for (var column : columns) {
                var value = column.value(row);
                cells.add(Rows.text(value == null ? "" : ColumnRow.shortened(value)));
            }
            rows.row(cells);
        }
        var scroll = new Div(rows);
        scroll.addClassName("first-cases");
        scroll.setId("intake-sample");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", texts.of("sample.title"));
        var details = new NativeDetails(texts.of("sample.title"), scroll);
        details.setOpen(file.shape() != null);
        details.addClassName("intake-sample");
        return details;
    }

    private static String title(Column column) {
        return ColumnRow.shortened(
                column.name().equals(column.question()) ? column.title() : column.name() + " – " + column.title());
    }
}
