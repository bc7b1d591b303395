package org.ovoz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether this is a demonstration, and the banner that says so on every page. */
@Component
public class DemonstrationBanner {

    private final boolean on;

    DemonstrationBanner(@Value("${ovoz.demonstration:false}") boolean on) {
        this.on = on;
    }

    public boolean isOn() {
        return on;
    }

    /** The banner; hidden where this is not a demonstration. */
    public Div banner() {
        var banner = new Div();
        banner.addClassName("demonstration");
        banner.getElement().setAttribute("role", "status");
        banner.setVisible(on);
        if (on) {
            banner.add(new Paragraph(banner.getTranslation("ui.demonstration")));
        }
        return banner;
    }
}
