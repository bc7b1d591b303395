package org.ovoz.ui.list;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.IntConsumer;

/** Takes the chosen lines away as a file; it is there while any are chosen. */
final class LinesDownload<T> extends Anchor {

    private final List<ListColumn<T>> columns;

    /** Written when it is chosen, because a download runs beside the page. */
    private volatile Chosen chosen = new Chosen(0, "");

    private record Chosen(int lines, String text) {}

    /** @param onDownload takes the number of lines, before they leave; what it throws holds them back */
    LinesDownload(String fileName, List<ListColumn<T>> columns, IntConsumer onDownload) {
        this.columns = columns;
        addClassNames("button", "no-print");
        setVisible(false);
        setHref(DownloadHandler.fromInputStream(_ -> {
            var taken = chosen;
            onDownload.accept(taken.lines());
            var bytes = taken.text().getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, "text/csv", bytes.length);
        }));
    }

    void choose(Collection<T> lines) {
        chosen = new Chosen(lines.size(), LinesFile.write(columns, lines));
        setText(getTranslation("ui.list.download", Integer.toString(lines.size())));
        setVisible(!lines.isEmpty());
    }
}
