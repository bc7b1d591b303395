package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link that takes a file away; the file is made when it is taken. */
final class FileLink extends Anchor {

    FileLink(String text, String fileName, String type, Supplier<byte[]> file) {
        setText(text);
        addClassName("no-print");
        setHref(DownloadHandler.fromInputStream(_ -> {
            var bytes = file.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, type, bytes.length);
        }));
    }
}
