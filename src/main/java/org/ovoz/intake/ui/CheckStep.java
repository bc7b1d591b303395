package org.ovoz.intake.ui;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.text.NumberFormat;
import java.util.function.Consumer;
import org.ovoz.intake.ImportPreview;
import org.ovoz.intake.RunningPreview;

/** How far the check of a large file is; what the import would do follows by itself. */
class CheckStep extends Section {

    private final RunningPreview running;
    private final Progress progress;
    private final Consumer<ImportPreview> then;

    CheckStep(RunningPreview running, ImportWizard wizard, Consumer<ImportPreview> then) {
        this.running = running;
        this.then = then;
        setId("intake-check");
        progress = new Progress(getTranslation("intake.step.PREVIEW"), this::show);
        var back = new NativeButton(getTranslation("intake.toMapping"), _ -> wizard.showMapping());
        add(new H2(getTranslation("intake.step.PREVIEW")), progress, back);
        showProgress();
    }

    /** Nobody waits for it after the page or the step is left. */
    @Override
    protected void onDetach(DetachEvent event) {
        running.cancel();
    }

    private void show() {
        showProgress();
        if (running.hasEnded()) {
            progress.end();
            running.preview().ifPresentOrElse(then, this::fail);
        }
    }

    private void showProgress() {
        progress.show(
                running.done(),
                running.rows(),
                getTranslation("intake.run.CHECKING", number(running.done()), number(running.rows())));
    }

    private void fail() {
        progress.setVisible(false);
        var note = new Div(new Paragraph(getTranslation("intake.preview.failed")));
        note.addClassNames("note", "error");
        note.getElement().setAttribute("role", "alert");
        addComponentAtIndex(1, note);
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}
