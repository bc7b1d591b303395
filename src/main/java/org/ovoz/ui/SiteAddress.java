package org.ovoz.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of this site as the browser of the current request sees it. */
public final class SiteAddress {

    private SiteAddress() {}

    /** For example {@code https://survey.example.org/welcome#…} for {@code /welcome#…}. */
    public static String of(String path) {
        var url = VaadinServletRequest.getCurrent().getRequestURL().toString();
        var site = UriComponentsBuilder.fromUriString(url)
                .replacePath(VaadinServletRequest.getCurrent().getContextPath())
                .replaceQuery(null)
                .fragment(null)
                .toUriString();
        return site + path;
    }
}
