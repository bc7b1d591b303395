package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import org.ovoz.intake.IntakeService;
import org.ovoz.intake.RunningImport;

/** How far an import is; it goes on when the page is left, and every page shows the same one. */
class RunStep extends Section {

    private final IntakeService intake;
    private final RunningImport run;
    private final ImportWizard wizard;
    private final H2 heading = new H2();
    private final Progress progress;
    private final Div running = new Div();
    private final Div ended = new Div();
    private boolean told;

    RunStep(IntakeService intake, RunningImport run, ImportWizard wizard) {
        this.intake = intake;
        this.run = run;
        this.wizard = wizard;
        setId("intake-run");
        progress = new Progress(getTranslation("intake.run.title"), this::show);
        var hint = new Paragraph(getTranslation("intake.run.hint"));
        hint.addClassName("hint");
        var cancel = new NativeButton(getTranslation("intake.run.cancel"), _ -> {
            intake.cancel(run);
            show();
        });
        cancel.setId("intake-cancel");
        running.add(progress, hint, cancel);
        add(heading, running, ended);
        show();
    }

    /** How it stands now. */
    void show() {
        var state = run.state();
        running.setVisible(!run.hasEnded());
        if (run.hasEnded()) {
            if (!told) {
                told = true;
                heading.setText(getTranslation("intake.step.DONE"));
                ended.add(outcome(state), actions(state));
                progress.end();
                if (state == RunningImport.State.DONE) {
                    // Told once; from now on the list of imports says it. A failure stays until somebody puts it aside.
                    intake.forget(run);
                }
                wizard.ended();
            }
            return;
        }
        heading.setText(getTranslation("intake.run.title"));
        progress.show(
                run.done(),
                run.total(),
                run.isCancelled()
                        ? getTranslation("intake.run.cancelling")
                        : getTranslation("intake.run." + state, number(run.done()), number(run.total())));
    }

    private Div outcome(RunningImport.State state) {
        var isDone = state == RunningImport.State.DONE;
        var note = new Div(new Paragraph(
                isDone ? getTranslation("intake.done", run.stored()) : getTranslation("intake.run." + state)));
        note.addClassNames("note", isDone ? "ok" : "error");
        note.setId(isDone ? "intake-done" : "intake-not-done");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private Div actions(RunningImport.State state) {
        var actions = new Div();
        if (state == RunningImport.State.DONE) {
            var tables = new Anchor("tables", getTranslation("intake.toTables"));
            tables.addClassNames("button", "primary");
            actions.add(tables);
        }
        actions.add(new NativeButton(getTranslation("intake.otherFile"), _ -> {
            intake.forget(run);
            wizard.showUpload();
        }));
        actions.addClassName("buttons");
        return actions;
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}
