package org.ovoz.export.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.util.ArrayList;
import org.ovoz.export.DisclosurePreview;

/** What a de-identified file tells, before it is downloaded. */
class ExportPreview extends Div {

    ExportPreview() {
        addClassName("export-preview");
        getElement().setAttribute("role", "status");
        hide();
    }

    void hide() {
        removeAll();
        setVisible(false);
    }

    void show(DisclosurePreview preview) {
        removeAll();
        add(new H2(getTranslation("export.preview.title")));
        add(new Paragraph(getTranslation("export.preview.smallest", number(preview.smallest()))));
        add(new Paragraph(getTranslation("export.preview.leftOut", number(preview.leftOut()))));
        var table = new NativeTable();
        var heading = table.getHead().addRow();
        heading.addHeaderCell().setText(getTranslation("export.preview.variable"));
        heading.addHeaderCell().setText(getTranslation("export.preview.told"));
        preview.identifying().forEach(told -> row(table, told));
        add(table);
        if (!preview.others().isEmpty()) {
            add(new Paragraph(getTranslation("export.preview.others")));
            var others = new NativeTable();
            preview.others().forEach(told -> row(others, told));
            add(others);
        }
        setVisible(true);
    }

    private void row(NativeTable table, DisclosurePreview.Told told) {
        var row = table.getBody().addRow();
        var name = new NativeTableHeaderCell(told.label());
        name.getElement().setAttribute("scope", "row");
        row.add(name);
        row.addDataCell().setText(what(told));
    }

    private String what(DisclosurePreview.Told told) {
        var parts = new ArrayList<String>();
        switch (told.how()) {
            case EXACT -> parts.add(getTranslation("export.preview.exact"));
            case MERGED -> parts.add(getTranslation("export.preview.merged", String.join("; ", told.merged())));
            case NOT_TOLD -> {
                return getTranslation("export.preview.notTold");
            }
        }
        if (told.suppressed() > 0) {
            parts.add(getTranslation("export.preview.suppressed", number(told.suppressed())));
        }
        return String.join("; ", parts);
    }

    private String number(int number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }
}
