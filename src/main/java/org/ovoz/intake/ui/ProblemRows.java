package org.ovoz.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovoz.intake.Problem;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Coding;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.ui.Rows;

/** All problems of a file at once: what, where, how often, and what to do. */
class ProblemRows extends Div {

    /** Beyond this many lines only their number is told; the ones above have to be put right first. */
    private static final int MOST = 200;

    private final SourceFile file;
    private final Targets targets;
    private final IntakeTexts texts;
    private final Mapping mapping;
    private final ImportWizard wizard;

    ProblemRows(
            List<Problem> problems,
            SourceFile file,
            Targets targets,
            IntakeTexts texts,
            Mapping mapping,
            ImportWizard wizard) {
        this.file = file;
        this.targets = targets;
        this.texts = texts;
        this.mapping = mapping;
        this.wizard = wizard;
        var rows = new Rows(
                texts.of("problems.title"),
                List.of(
                        texts.of("problems.what"),
                        texts.of("problems.column"),
                        texts.of("problems.value"),
                        texts.of("problems.rows"),
                        texts.of("problems.todo")));
        problems.stream()
                .limit(MOST)
                .forEach(problem -> rows.row(List.of(
                        what(problem),
                        Rows.text(ColumnRow.shortened(problem.column())),
                        Rows.text(ColumnRow.shortened(problem.value())),
                        Rows.text(where(problem)),
                        todo(problem))));
        add(rows);
        if (problems.size() > MOST) {
            add(Rows.text(texts.of("problems.more", problems.size() - MOST)));
        }
    }

    private Component what(Problem problem) {
        var severity = new Span(texts.of(problem.kind().isError() ? "problems.error" : "problems.warning"));
        severity.addClassNames("tag", problem.kind().isError() ? "wrong" : "off");
        return new Span(severity, new Span(" " + texts.of("problem." + problem.kind())));
    }

    private String where(Problem problem) {
        if (problem.rows().isEmpty() || problem.kind() == Problem.Kind.NOTHING_MAPPED) {
            return "";
        }
        var rows = problem.rows().stream().map(Object::toString).collect(Collectors.joining(", "));
        return problem.times() > problem.rows().size()
                ? texts.of(
                        "problems.rowsAndMore",
                        rows,
                        problem.times() - problem.rows().size())
                : rows;
    }

    private Component todo(Problem problem) {
        var todo = new Div(new Span(texts.of("todo." + problem.kind())));
        switch (problem.kind()) {
            case UNKNOWN_VALUE -> propose(problem, todo);
            case NUMBER_ONLY, MISSING_UNCLEAR ->
                coding(problem)
                        .ifPresent(coding -> todo.add(button(texts.of("problems.right"), coding.confirmed(mapping))));
            case WEIGHTED -> todo.add(button(texts.of("problems.unweighted"), mapping.deciding(Mapping.UNWEIGHTED)));
            case FILTERED -> todo.add(button(texts.of("problems.unfiltered"), mapping.deciding(Mapping.UNFILTERED)));
            default -> {}
        }
        todo.addClassName("todo");
        return todo;
    }

    private void propose(Problem problem, Div todo) {
        coding(problem).ifPresent(coding -> {
            var key = coding.column().key();
            problem.proposal()
                    .ifPresent(code -> todo.add(button(
                            texts.of("problems.take", texts.label(coding.variable(), code)),
                            mapping.withCode(key, problem.value(), code))));
            todo.add(button(texts.of("problems.blank"), mapping.withCode(key, problem.value(), Mapping.BLANK)));
        });
    }

    private Optional<Coding> coding(Problem problem) {
        return file.columns().stream()
                .filter(column -> column.key().equals(problem.columnKey()))
                .findFirst()
                .flatMap(column -> mapping.target(column.key())
                        .flatMap(targets::variable)
                        .map(variable -> new Coding(file, column, variable, mapping, targets)));
    }

    private NativeButton button(String label, Mapping decided) {
        var button = new NativeButton(label, _ -> {
            wizard.map(decided);
            wizard.showPreview();
        });
        button.addClassName("link");
        return button;
    }
}
