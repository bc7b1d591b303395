package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.ovoz.fieldwork.offline.Arrival;
import org.ovoz.fieldwork.offline.SealedFiles;
import org.ovoz.ui.FileInput;

/** Takes a sealed file that a device has saved, and says of every line that was not taken why. */
final class SealedFileSection extends Section {

    private final Div result = new Div();
    private final SealedFiles files;
    private final Runnable afterwards;

    SealedFileSection(SealedFiles files, Runnable afterwards) {
        this.files = files;
        this.afterwards = afterwards;
        result.getElement().setAttribute("role", "status");
        var input = new FileInput(
                "sealed-file",
                word("label"),
                word("hint", SealedFiles.LONGEST / 1024 / 1024),
                ".ovoz",
                SealedFiles.LONGEST,
                this::take);
        var panel = new Div(input, result);
        panel.addClassName("panel");
        add(new H2(word("title")), new Paragraph(word("intro")), panel);
    }

    private void take(byte[] content) {
        result.removeAll();
        var taken = files.take(content);
        if (taken.fault().isPresent()) {
            var fault = new Paragraph(word("fault." + taken.fault().get()));
            fault.addClassName("error-text");
            result.add(fault);
            return;
        }
        var refused = taken.lines().stream()
                .filter(line -> line.arrival() instanceof Arrival.Refused)
                .toList();
        result.add(new Paragraph(word(
                "taken", taken.lines().size() - refused.size(), taken.lines().size())));
        if (!refused.isEmpty()) {
            var lines = new UnorderedList();
            refused.forEach(line -> {
                if (line.arrival() instanceof Arrival.Refused(var reason)) {
                    lines.add(new ListItem(word("line", line.number(), word("reason." + reason))));
                }
            });
            result.add(lines);
        }
        afterwards.run();
    }

    private String word(String key, Object... values) {
        return getTranslation("fieldwork.file." + key, values);
    }
}
