package org.ovoz.workbench.ui.result;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.ovoz.workbench.TableFile;

/** One table with its leads, notes, chart and what can be done with it. Only what changed is replaced. */
class ResultBlock extends Div {

    private final Div warnings = new Div();
    private final Div leads = new Div();
    private final Div table = new Div();
    private final Div notes = new Div();
    private final Div actions = new Div();
    private final ChartPicture chart = new ChartPicture();
    private final boolean comma;

    /** What is downloaded; read by downloads, which run beside the page. */
    private volatile ResultTable sheet = ResultTable.of("", "");

    ResultBlock(boolean comma) {
        this.comma = comma;
        addClassName("result");
        table.addClassName("scroll");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        notes.addClassName("notes");
        leads.addClassName("leads");
        actions.addClassNames("row-actions", "no-print");
        actions.add(copy(), download("csv"), download("xlsx"));
        add(warnings, leads, table, notes, actions, chart);
    }

    /** Shows a table with what stands around it. */
    void update(ResultTable next) {
        if (!next.warnings().equals(sheet.warnings())) {
            lines(warnings, next.warnings(), "note", "warn", "note-line");
        }
        if (!next.leads().equals(sheet.leads())) {
            lines(leads, next.leads(), "lead", "note-line");
        }
        if (!next.notes().equals(sheet.notes())) {
            lines(notes, next.notes(), "hint", "note-line");
        }
        table.getElement().setAttribute("aria-label", next.caption());
        table.setVisible(next.hasTable());
        actions.setVisible(next.hasTable());
        if (!next.html().equals(sheet.html())) {
            table.getElement().setProperty("innerHTML", next.html());
        }
        chart.show(next.chart());
        sheet = next;
    }

    static void lines(Div place, List<String> texts, String... classes) {
        place.removeAll();
        for (var text : texts) {
            var line = new Paragraph(text);
            line.addClassNames(classes);
            place.add(line);
        }
    }

    private NativeButton copy() {
        var button = new NativeButton(getTranslation("workbench.copy"));
        button.getElement().setAttribute("type", "button").setAttribute("data-copy", "table");
        button.getElement().setAttribute("data-done", getTranslation("workbench.copied"));
        button.addClassName("link");
        return button;
    }

    private Anchor download(String format) {
        DownloadHandler handler = event -> write(format, event);
        return new Anchor(handler, getTranslation("workbench.download." + format));
    }

    private void write(String format, DownloadEvent event) throws IOException {
        var shown = sheet.shown();
        var file = new ByteArrayOutputStream();
        event.setFileName("ovoz-table." + format);
        if (format.equals("csv")) {
            event.setContentType("text/csv; charset=utf-8");
            TableFile.csv(shown, comma, file);
        } else {
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            TableFile.xlsx(shown, file);
        }
        // With its length, so that a part is never taken for the whole.
        event.setContentLength(file.size());
        file.writeTo(event.getOutputStream());
    }
}
