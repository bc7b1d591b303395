package org.ovoz.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.NamedTable;
import org.ovoz.workbench.NamedTables;
import org.ovoz.workbench.UnusableName;

/** The team's named tables, and a field to name the one that is shown. */
class NamedTableList extends Section {

    private final NamedTables tables;
    private final Supplier<Analysis> now;
    private final Field name;
    private final Paragraph message = new Paragraph();
    private final Form save;
    private final Div list = new Div();

    private @Nullable UUID renaming;

    NamedTableList(NamedTables tables, Supplier<Analysis> now) {
        this.tables = tables;
        this.now = now;
        addClassName("named-tables");
        name = new Field("table-name", getTranslation("workbench.named.name"))
                .hint(getTranslation("workbench.named.hint"))
                .autocomplete("off");
        save = new Form(this::save);
        var button = new NativeButton(getTranslation("workbench.named.save"));
        button.getElement().setAttribute("type", "submit");
        save.add(name, button);
        save.addClassName("no-print");
        message.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("workbench.named.title")), save, message, list);
        refresh();
    }

    /** Whether there is something to name. */
    void offerSaving(boolean isOffered) {
        save.setVisible(isOffered);
    }

    private void save() {
        if (attempt(() -> tables.save(name.value(), now.get()))) {
            message.setText(getTranslation("workbench.named.saved", name.value().strip()));
            name.input().setValue("");
            refresh();
        }
    }

    /** Something that may fail for its name. */
    private interface Naming {
        void run() throws UnusableName;
    }

    private boolean attempt(Naming naming) {
        try {
            naming.run();
            message.removeClassName("error-text");
            message.setText("");
            return true;
        } catch (UnusableName e) {
            message.addClassName("error-text");
            message.setText(getTranslation("workbench.name." + e.reason(), Integer.toString(NamedTables.LONGEST)));
            return false;
        }
    }

    private void refresh() {
        list.removeAll();
        var all = tables.all();
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("workbench.named.none"));
            none.addClassName("empty");
            list.add(none);
            return;
        }
        var rows = new Rows(
                getTranslation("workbench.named.title"),
                List.of(
                        getTranslation("workbench.named.name"),
                        getTranslation("workbench.named.by"),
                        getTranslation("workbench.named.on"),
                        getTranslation("workbench.named.actions")));
        for (var table : all) {
            rows.row(List.of(
                    table.id().equals(renaming) ? renameForm(table) : link(table),
                    Rows.text(table.madeBy()),
                    Rows.text(table.madeOn().toString()),
                    actions(table)));
        }
        list.add(rows);
    }

    private static Anchor link(NamedTable table) {
        return new Anchor("workbench?" + table.definition(), table.name());
    }

    private Form renameForm(NamedTable table) {
        var field = new Field("rename", getTranslation("workbench.named.newName")).autocomplete("off");
        field.input().setValue(table.name());
        var form = new Form(() -> {
            if (attempt(() -> tables.rename(table.id(), field.value()))) {
                renaming = null;
                refresh();
            }
        });
        var button = new NativeButton(getTranslation("workbench.named.rename"));
        button.getElement().setAttribute("type", "submit");
        form.add(field, button);
        return form;
    }

    private Component actions(NamedTable table) {
        var rename = action("rename", table);
        rename.addClickListener(_ -> {
            renaming = table.id();
            refresh();
        });
        var delete = action("delete", table);
        delete.addClickListener(_ -> new Question(
                        getTranslation("workbench.named.deleteQuestion", table.name()),
                        getTranslation("workbench.named.deleteFollows"),
                        getTranslation("workbench.named.reallyDelete"))
                .ask(delete, () -> {
                    tables.delete(table.id());
                    refresh();
                }));
        var actions = new Div(rename, delete);
        actions.addClassName("row-actions");
        return actions;
    }

    private NativeButton action(String key, NamedTable table) {
        var button = new NativeButton(getTranslation("workbench.named." + key));
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", getTranslation("workbench.named." + key) + ": " + table.name());
        return button;
    }
}
