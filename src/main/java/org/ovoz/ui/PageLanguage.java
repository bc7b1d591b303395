package org.ovoz.ui;

import com.vaadin.flow.component.Component;

/** Tells assistive technology the language of the page, and what Vaadin's own notice of a lost connection is. */
public final class PageLanguage {

    private PageLanguage() {}

    /** Sets the document's language to that of a component. */
    public static void set(Component page, String language) {
        page.getElement().executeJs("""
                document.documentElement.lang = $0;
                document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')""", language);
    }
}
