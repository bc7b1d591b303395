package org.ovoz.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.ui.TableTexts;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;
import org.ovoz.workbench.NamedDefinition;
import org.ovoz.workbench.NamedDefinition.Kind;
import org.ovoz.workbench.NamedDefinitions;
import org.ovoz.workbench.UnusableName;

/** What the team has named of a kind, with who did and when, and a field to name the one that is chosen. */
class NamedList extends Section {

    private final NamedDefinitions tables;
    private final Kind kind;
    private final Supplier<String> chosen;
    private final Consumer<NamedDefinition> onApply;
    private final Field name;
    private final Paragraph message = new Paragraph();
    private final Form save;
    private final NativeButton button;
    private final Div list = new Div();
    private List<NamedDefinition> shown = List.of();

    private @Nullable UUID renaming;

    /**
     * @param chosen what is chosen now, as the line that is kept
     * @param onApply called with the one that is to be used; tables have addresses, so they are links
     */
    NamedList(NamedDefinitions tables, Kind kind, Supplier<String> chosen, Consumer<NamedDefinition> onApply) {
        this.tables = tables;
        this.kind = kind;
        this.chosen = chosen;
        this.onApply = onApply;
        addClassName(kind == Kind.TABLE ? "named-tables" : "named-filters");
        name = new Field(kind.name().toLowerCase(Locale.ROOT) + "-name", getTranslation("workbench.named.name"))
                .hint(word("hint"))
                .autocomplete("off");
        save = new Form(this::save);
        button = new NativeButton(word("save"));
        button.getElement().setAttribute("type", "submit");
        save.add(name, button);
        save.addClassName("no-print");
        message.getElement().setAttribute("role", "status");
        add(new H2(word("title")), save, message, list);
        refresh();
    }

    /** Whether there is something to name. */
    void offerSaving(boolean isOffered) {
        save.setVisible(isOffered);
    }

    private void save() {
        var taken = tables.called(kind, name.value());
        if (taken.isPresent()) {
            offerReplacing(taken.get());
        } else if (attempt(() -> tables.save(kind, name.value(), chosen.get()))) {
            saved(name.value().strip());
        }
    }

    private void saved(String under) {
        message.setText(getTranslation("workbench.named.saved", under));
        name.input().setValue("");
        refresh();
    }

    /** Whoever replaces what somebody else changed since this page showed it is told so, and asked about what is there now. */
    private void offerReplacing(NamedDefinition old) {
        clearMessage();
        var isChanged = !shown.contains(old);
        refresh();
        var follows = getTranslation(
                "workbench.named.replaceFollows", old.madeBy(), TableTexts.day(getLocale(), old.madeOn()));
        new Question(
                        getTranslation("workbench.named.replaceQuestion", old.name()),
                        isChanged ? getTranslation("workbench.named.replaceChanged") + " " + follows : follows,
                        getTranslation("workbench.named.replace"))
                .ask(button, () -> {
                    if (tables.replace(old, chosen.get())) {
                        saved(old.name());
                    } else {
                        save();
                    }
                });
    }

    /** Something that may fail for its name. */
    private interface Naming {
        void run() throws UnusableName;
    }

    private boolean attempt(Naming naming) {
        try {
            naming.run();
            clearMessage();
            return true;
        } catch (UnusableName e) {
            message.addClassName("error-text");
            message.setText(getTranslation(
                    e.reason() == UnusableName.Reason.TAKEN && kind == Kind.FILTER
                            ? "workbench.namedFilter.TAKEN"
                            : "workbench.name." + e.reason(),
                    Integer.toString(NamedDefinitions.LONGEST)));
            return false;
        }
    }

    private void clearMessage() {
        message.removeClassName("error-text");
        message.setText("");
    }

    private void refresh() {
        list.removeAll();
        shown = tables.all(kind);
        if (shown.isEmpty()) {
            var none = new Paragraph(word("none"));
            none.addClassName("empty");
            list.add(none);
            return;
        }
        var rows = new Rows(
                word("title"),
                List.of(
                        getTranslation("workbench.named.name"),
                        getTranslation("workbench.named.by"),
                        getTranslation("workbench.named.on"),
                        getTranslation("workbench.named.actions")));
        for (var table : shown) {
            rows.row(List.of(
                    table.id().equals(renaming) ? renameForm(table) : link(table),
                    Rows.text(table.madeBy()),
                    Rows.text(TableTexts.day(getLocale(), table.madeOn())),
                    actions(table)));
        }
        list.add(rows);
    }

    private Component link(NamedDefinition table) {
        if (kind == Kind.TABLE) {
            return new Anchor("workbench?" + table.definition(), table.name());
        }
        var button = new NativeButton(table.name(), _ -> onApply.accept(table));
        button.getElement().setAttribute("type", "button");
        button.addClassName("link");
        return button;
    }

    /** A text that differs by kind: {@code workbench.named.<key>} of tables, {@code workbench.namedFilter.<key>}. */
    private String word(String key) {
        return getTranslation((kind == Kind.TABLE ? "workbench.named." : "workbench.namedFilter.") + key);
    }

    private Form renameForm(NamedDefinition table) {
        var field = new Field(
                        "rename-" + kind.name().toLowerCase(Locale.ROOT), getTranslation("workbench.named.newName"))
                .autocomplete("off");
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

    private Component actions(NamedDefinition table) {
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

    private NativeButton action(String key, NamedDefinition table) {
        var button = new NativeButton(getTranslation("workbench.named." + key));
        button.addClassName("link");
        button.getElement().setAttribute("aria-label", getTranslation("workbench.named." + key) + ": " + table.name());
        return button;
    }
}
