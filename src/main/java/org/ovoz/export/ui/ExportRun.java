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
import org.ovoz.export.ExportRefused;

/** How far the download is that runs beside the page, with a button that stops it. */
class ExportRun extends Div {

    private static final Duration INTERVAL = Duration.ofMillis(300);

    private final Element bar = new Element("progress");
    private final Paragraph figures = new Paragraph();
    private final Paragraph outcome = new Paragraph();
    private final Div running = new Div();
    private final NativeButton cancel = new NativeButton(getTranslation("export.progress.cancel"), _ -> cancel());

    /** Of the export that runs now; set and read by two threads. */
    private volatile @Nullable ExportProgress progress;

    ExportRun() {
        addClassName("export-run");
        bar.setAttribute("aria-label", getTranslation("export.progress"));
        outcome.getElement().setAttribute("role", "status");
        running.add(figures, cancel);
        running.addClassName("actions");
        getElement().appendChild(bar);
        add(running, outcome);
        show(null);
    }

    /** Shows an export until it has ended. Called by the thread of the download, on which {@code work} runs. */
    void follow(UI ui, ExportProgress started, Work work) throws java.io.IOException {
        progress = started;
        ui.access(() -> show(started));
        var watch = Thread.ofVirtual().start(() -> watch(ui, started));
        var end = "failed";
        try {
            work.run();
            end = "done";
        } catch (ExportRefused refused) {
            end = refused.reason() == ExportRefused.Reason.BUSY ? "busy" : end;
            throw refused;
        } finally {
            watch.interrupt();
            var key = started.isCancelled() ? "cancelled" : end;
            ui.access(() -> ended(started, key));
        }
    }

    /** What writes the file. */
    interface Work {
        void run() throws java.io.IOException;
    }

    private void watch(UI ui, ExportProgress followed) {
        try {
            while (progress == followed) {
                Thread.sleep(INTERVAL);
                ui.access(() -> {
                    if (progress == followed) {
                        show(followed);
                    }
                });
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void cancel() {
        var now = progress;
        if (now != null) {
            now.cancel();
        }
    }

    private void ended(ExportProgress finished, String key) {
        if (progress == finished) {
            progress = null;
            show(null);
            outcome.setText(getTranslation("export.progress." + key, number(finished.written())));
            outcome.setClassName("error-text", !key.equals("done"));
        }
    }

    private void show(@Nullable ExportProgress now) {
        bar.setVisible(now != null);
        running.setVisible(now != null);
        if (now == null) {
            return;
        }
        outcome.setText("");
        if (now.isWaiting()) {
            bar.removeAttribute("value");
            figures.setText(getTranslation("export.progress.waiting"));
        } else if (now.written() == 0) {
            bar.removeAttribute("value");
            figures.setText(getTranslation("export.progress.reading"));
        } else {
            bar.setAttribute("max", Integer.toString(Math.max(now.total(), now.written())));
            bar.setAttribute("value", Integer.toString(now.written()));
            figures.setText(getTranslation("export.progress.written", number(now.written()), number(now.total())));
        }
    }

    /** Also for the count beside the button, so that both look alike. */
    String number(int number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}
