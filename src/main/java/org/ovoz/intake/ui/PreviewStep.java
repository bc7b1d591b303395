package org.ovoz.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import org.ovoz.intake.FileChoice;
import org.ovoz.intake.FileQuestion;
import org.ovoz.intake.ImportPreview;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Rows;

/** What an import would do, and the button that does it. */
class PreviewStep extends Section {

    private final ImportPreview preview;
    private final Targets targets;
    private final IntakeTexts texts;

    PreviewStep(
            SourceFile file,
            Mapping mapping,
            FileChoice choice,
            ImportPreview preview,
            Targets targets,
            IntakeTexts texts,
            ImportWizard wizard) {
        this.preview = preview;
        this.targets = targets;
        this.texts = texts;
        var counts =
                new Paragraph(texts.of("preview.counts", preview.rows(), preview.importable(), preview.alreadyThere()));
        counts.setId("intake-counts");
        counts.getElement().setAttribute("role", "status");
        add(new H2(texts.of("step.PREVIEW")), counts, new FileQuestions(file, preview, choice, texts, wizard));
        if (preview.problems().isEmpty() && preview.questions().isEmpty()) {
            var fine = new Div(new Paragraph(texts.of("problems.none")));
            fine.addClassNames("note", "ok");
            add(fine);
        } else if (!preview.problems().isEmpty()) {
            add(new Section(
                    new H3(texts.of("problems.title")),
                    new ProblemRows(preview.problems(), file, targets, texts, mapping, wizard)));
        }
        add(actions(wizard), first(), new FrequencyView(file, mapping, preview, targets, texts));
    }

    private Div actions(ImportWizard wizard) {
        var actions = new Div();
        var message = new Paragraph();
        message.addClassName("error-text");
        message.getElement().setAttribute("role", "alert");
        var box = new Input();
        box.setType("checkbox");
        box.setId("intake-confirm");
        box.getElement().addPropertyChangeListener("checked", "change", _ -> {});
        var label = new NativeLabel(texts.of("preview.confirm"));
        label.setFor(box);
        var confirm = new Div(box, label);
        confirm.addClassName("tick");
        confirm.setVisible(preview.hasWarnings() && !preview.hasErrors());
        var take = new NativeButton(texts.of("preview.take", preview.importable()), _ -> {
            var confirmed = box.getElement().getProperty("checked", false);
            if (preview.hasWarnings() && !confirmed) {
                message.setText(texts.of("preview.confirmFirst"));
            } else if (!wizard.take(confirmed)) {
                message.setText(texts.of("run.another"));
            }
        });
        take.addClassName("primary");
        take.setId("intake-take");
        take.setVisible(!preview.hasErrors() && preview.importable() > 0);
        if (preview.questions().stream().anyMatch(FileQuestion::isOpen)) {
            actions.add(new Paragraph(texts.of("question.first")));
        }
        if (preview.problems().stream().anyMatch(problem -> problem.kind().isError())) {
            actions.add(new Paragraph(texts.of("preview.errorsFirst")));
        }
        var back = new NativeButton(texts.of("toMapping"), _ -> wizard.showMapping());
        var buttons = new Div(take, back);
        buttons.addClassName("buttons");
        actions.add(confirm, message, buttons);
        actions.addClassName("intake-actions");
        return actions;
    }

    /** One line per variable that comes from the file, one column per case. */
    private Section first() {
        var section = new Section();
        if (preview.first().isEmpty()) {
            return section;
        }
        var headings = new ArrayList<>(List.of(texts.of("first.variable")));
        preview.first().forEach(one -> headings.add(texts.of("first.row", one.row())));
        var rows = new Rows(texts.of("first.title"), headings);
        targets.variables().stream().filter(this::isStored).forEach(variable -> {
            var cells = new ArrayList<Component>(List.of(Rows.text(ColumnRow.shortened(texts.title(variable.name())))));
            preview.first().forEach(one -> cells.add(Rows.text(stored(variable, one))));
            rows.row(cells);
        });
        var days = new ArrayList<Component>(List.of(Rows.text(texts.of("target.day"))));
        preview.first().forEach(one -> days.add(Rows.text(texts.day(one.day()))));
        rows.row(days);
        var scroll = new Div(rows);
        scroll.addClassName("first-cases");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", texts.of("first.title"));
        section.add(new H3(texts.of("first.title")), scroll);
        return section;
    }

    private boolean isStored(Variable variable) {
        return variable.kind() == Variable.Kind.TEXT
                ? preview.first().stream().anyMatch(one -> one.texts().containsKey(variable.name()))
                : preview.first().stream().anyMatch(one -> one.codes().getOrDefault(variable.name(), -1) != -1);
    }

    private String stored(Variable variable, ImportPreview.FirstCase one) {
        return variable.kind() == Variable.Kind.TEXT
                ? ColumnRow.shortened(one.texts().getOrDefault(variable.name(), ""))
                : texts.label(variable, one.codes().getOrDefault(variable.name(), -1));
    }
}
