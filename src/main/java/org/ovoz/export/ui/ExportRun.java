package org.ovoz.export.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.text.NumberFormat;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.ovoz.export.ExportProgress;

/** How far the download is that runs beside the page, with a button that stops it. */
class ExportRun extends Div {

    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final Element bar = new Element("progress");
    private final Paragraph figures = new Paragraph();
    private final Paragraph outcome = new Paragraph();
    private final NativeButton cancel = new NativeButton(getTranslation("export.progress.cancel"), _ -> cancel());

    /** Of the export that runs now; set and read by two threads. */
    private volatile @Nullable ExportProgress progress;

    ExportRun() {
        addClassName("export-run");
        bar.setAttribute("aria-label", getTranslation("export.progress"));
        outcome.getElement().setAttribute("role", "status");
        var running = new Div(figures, cancel);
        running.addClassName("actions");
        getElement().appendChild(bar);
        add(running, outcome);
        show(null);
    }

    /** Shows an export until it has ended. Called by the thread of the download, on which {@code work} runs. */
    void follow(UI ui, ExportProgress running, Work work) throws java.io.IOException {
        progress = running;
        ui.access(() -> show(running));
        var watch = Thread.ofVirtual().start(() -> watch(ui, running));
        var end = "failed";
        try {
            work.run();
            end = "done";
        } finally {
            watch.interrupt();
            var key = running.isCancelled() ? "cancelled" : end;
            ui.access(() -> ended(running, key));
        }
    }

    /** What writes the file. */
    interface Work {
        void run() throws java.io.IOException;
    }

    private void watch(UI ui, ExportProgress running) {
        try {
            while (progress == running) {
                Thread.sleep(INTERVAL);
                ui.access(() -> {
                    if (progress == running) {
                        show(running);
                    }
                });
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancel() {
        var running = progress;
        if (running != null) {
            running.cancel();
        }
    }

    private void ended(ExportProgress running, String key) {
        if (progress == running) {
            progress = null;
            show(null);
            outcome.setText(getTranslation("export.progress." + key, number(running.written())));
            outcome.setClassName("error-text", !key.equals("done"));
        }
    }

    private void show(@Nullable ExportProgress running) {
        bar.setVisible(running != null);
        figures.setVisible(running != null);
        cancel.setVisible(running != null);
        if (running == null) {
            return;
        }
        outcome.setText("");
        if (running.written() == 0) {
            bar.removeAttribute("value");
            figures.setText(getTranslation("export.progress.reading"));
        } else {
            bar.setAttribute("max", Integer.toString(Math.max(running.total(), running.written())));
            bar.setAttribute("value", Integer.toString(running.written()));
            figures.setText(
                    getTranslation("export.progress.written", number(running.written()), number(running.total())));
        }
    }

    /** Also for the count beside the button, so that both look alike. */
    String number(int number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}
