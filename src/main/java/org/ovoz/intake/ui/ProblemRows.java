package org.ovoz.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.intake.Mapping;
import org.ovoz.intake.Problem;
import org.ovoz.intake.Targets;
import org.ovoz.ui.Rows;

/** All problems of a file at once: what, where, how often, and what to do. */
class ProblemRows extends Div {

    /** Beyond this many lines only their number is told; the ones above have to be put right first. */
    private static final int MOST = 200;

    private final Targets targets;
    private final IntakeTexts texts;
    private final Mapping mapping;
    private final Steps steps;

    ProblemRows(List<Problem> problems, Targets targets, IntakeTexts texts, Mapping mapping, Steps steps) {
        this.targets = targets;
        this.texts = texts;
        this.mapping = mapping;
        this.steps = steps;
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
        if (problem.kind() == Problem.Kind.NOTHING_MAPPED) {
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
        var key = problem.columnKey();
        if (key != null && problem.kind() == Problem.Kind.UNKNOWN_VALUE) {
            mapping.target(key).flatMap(targets::variable).ifPresent(variable -> {
                problem.proposal()
                        .ifPresent(code -> todo.add(decide(
                                texts.of("problems.take", texts.label(variable, code)), key, problem.value(), code)));
                todo.add(decide(texts.of("problems.blank"), key, problem.value(), Mapping.BLANK));
            });
        }
        todo.addClassName("todo");
        return todo;
    }

    private NativeButton decide(String label, String column, String value, int code) {
        var button = new NativeButton(label, _ -> {
            steps.map(mapping.withCode(column, value, code));
            steps.showPreview();
        });
        button.addClassName("link");
        return button;
    }
}
