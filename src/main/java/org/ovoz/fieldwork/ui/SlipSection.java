package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.InterviewId;
import org.ovoz.ui.PrintButton;
import org.ovoz.ui.SiteAddress;

/** A slip for the respondent: a number to write down or to print, with the address where it is typed. */
final class SlipSection extends Section {

    private final String address;
    private final SiteAddress site;

    SlipSection(SiteAddress site, FieldworkService fieldwork, InterviewId id) {
        this.site = site;
        this.address = site.of("/light/slip");
        addClassName("slip");
        var button = new NativeButton(getTranslation("fieldwork.slip.make"));
        button.addClickListener(_ -> {
            remove(button);
            show(fieldwork.slip(id));
        });
        var text = new Paragraph(getTranslation("fieldwork.slip.text"));
        text.addClassName("no-print");
        add(new H2(getTranslation("fieldwork.slip")), text, button);
    }

    private void show(Optional<String> number) {
        if (number.isEmpty()) {
            add(new Paragraph(getTranslation("fieldwork.slip.answered")));
            return;
        }
        var code = new Paragraph(number.get());
        code.addClassName("code");
        var print = PrintButton.of(this, getTranslation("fieldwork.slip.print"));
        site.warning().ifPresent(this::add);
        add(new Paragraph(getTranslation("fieldwork.slip.address", address)), code, print);
    }
}
