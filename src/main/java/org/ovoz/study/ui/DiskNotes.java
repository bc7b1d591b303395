package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.storage.DiskSpace;
import org.ovoz.storage.Erasure;

/** Tells staff that the server's disk fills up, while there is still time, or what does not work because it is full. */
class DiskNotes extends Div {

    private static final long MEGABYTE = 1L << 20;
    private static final long GIGABYTE = 1L << 30;

    DiskNotes(DiskSpace disk, Erasure erasure) {
        if (disk.isExhausted()) {
            add(note("full", "error", disk));
        } else if (disk.isLow()) {
            add(note("low", "warn", disk));
        }
        if (erasure.isHeldUp()) {
            add(note("heldUp", "warn", disk));
        }
        setVisible(getElement().getChildCount() > 0);
    }

    private Paragraph note(String key, String kind, DiskSpace disk) {
        var note = new Paragraph(getTranslation("study.disk." + key, size(disk.free()), size(disk.least())));
        note.addClassNames("note", kind);
        note.getElement().setAttribute("role", "status");
        return note;
    }

    /** Rounded down, so that nobody hopes for more than there is. */
    private static String size(long bytes) {
        return bytes < 10 * GIGABYTE ? bytes / MEGABYTE + " MB" : bytes / GIGABYTE + " GB";
    }
}
