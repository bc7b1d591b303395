package org.ovoz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.ovoz.ui.site.PublicAddress;

/** The addresses of this site that are given away, and a warning where they would lead nowhere. */
@org.springframework.stereotype.Component
public class SiteAddress {

    private final PublicAddress site;

    SiteAddress(PublicAddress site) {
        this.site = site;
    }

    /** For example {@code https://survey.example.org/welcome#…} for {@code /welcome#…}, and for {@code welcome#…} too. */
    public String of(String path) {
        return path.isEmpty() || path.startsWith("/") ? site() + path : site() + "/" + path;
    }

    /** A warning to stand where links are made, if they would work on this computer only. */
    public Optional<Component> warning() {
        return PublicAddress.isLoopback(site()) ? Optional.of(warningOf(site())) : Optional.empty();
    }

    private String site() {
        var request = VaadinServletRequest.getCurrent();
        return request == null ? site.named().orElse("") : site.asSeenBy(request.getHttpServletRequest());
    }

    private static Component warningOf(String address) {
        var warning = new Paragraph();
        warning.setText(warning.getTranslation("ui.loopback", address));
        warning.addClassNames("site-warning", "no-print");
        warning.getElement().setAttribute("role", "note");
        return warning;
    }
}
