package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * What can be done with a table: copy it, or download it as it is shown. A page with it imports {@code copy/table.ts}; the
 * table stands beside it in an element of class {@code result} or {@code table}.
 */
public final class TableActions extends Div {

    private final Supplier<String> file;
    private final Supplier<ShownTable> shown;
    private final boolean comma;

    /** A table whose files have one name, whatever it shows. */
    public TableActions(String file, Supplier<ShownTable> shown) {
        this(() -> file, shown);
    }

    /**
     * What both say is asked by downloads, which run beside the page.
     *
     * @param file the name of downloaded files, without its ending
     * @param shown the table as it is shown now
     */
    public TableActions(Supplier<String> file, Supplier<ShownTable> shown) {
        this.file = file;
        this.shown = shown;
        comma = !getLocale().getLanguage().equals("en");
        addClassNames("row-actions", "no-print");
        add(copy(), download("csv"), download("xlsx"));
    }

    private NativeButton copy() {
        var button = new NativeButton(getTranslation("tabulation.copy"));
        button.getElement().setAttribute("type", "button").setAttribute("data-copy", "table");
        button.getElement().setAttribute("data-done", getTranslation("tabulation.copied"));
        button.addClassName("link");
        return button;
    }

    private Anchor download(String format) {
        DownloadHandler handler = event -> write(format, event);
        return new Anchor(handler, getTranslation("tabulation.download." + format));
    }

    private void write(String format, DownloadEvent event) throws IOException {
        var table = shown.get();
        var written = new ByteArrayOutputStream();
        event.setFileName(file.get() + "." + format);
        if (format.equals("csv")) {
            event.setContentType("text/csv; charset=utf-8");
            TableFile.csv(table, comma, written);
        } else {
            event.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            TableFile.xlsx(table, written);
        }
        // With its length, so that a part is never taken for the whole.
        event.setContentLength(written.size());
        written.writeTo(event.getOutputStream());
    }
}
