package org.ovoz.notice.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.ovoz.notice.Notices;
import org.ovoz.ui.HeaderPart;

/** In the head of every page of staff: how many notices there are that one has not seen. */
@org.springframework.stereotype.Component
class Bell implements HeaderPart {

    private static final String PICTURE =
            "M8 1a4.5 4.5 0 0 0-4.5 4.5V9L2 12h12l-1.5-3V5.5A4.5 4.5 0 0 0 8 1zM6.5 13.5a1.5 1.5 0 0 0 3 0";

    private final Notices notices;

    Bell(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Component make() {
        var number = new Span();
        number.addClassName("count");
        number.getElement().setAttribute("aria-hidden", "true");
        var link = new Anchor("notices");
        link.addClassName("bell");
        link.getElement().appendChild(picture());
        link.add(number);
        link.setVisible(notices.areTold());
        link.addAttachListener(attached -> {
            show(link, number);
            var navigation = attached.getUI().addAfterNavigationListener(_ -> show(link, number));
            link.addDetachListener(_ -> navigation.remove());
        });
        return link;
    }

    private void show(Anchor link, Span number) {
        var unseen = notices.unseen();
        number.setText(unseen == 0 ? "" : Integer.toString(unseen));
        number.setVisible(unseen > 0);
        link.getElement()
                .setAttribute("aria-label", link.getTranslation("notice.bell", Integer.toString(unseen)))
                .setAttribute("title", link.getTranslation("notice.bell", Integer.toString(unseen)));
    }

    private static Element picture() {
        return new Element("svg")
                .setAttribute("viewBox", "0 0 16 16")
                .setAttribute("aria-hidden", "true")
                .appendChild(new Element("path").setAttribute("d", PICTURE));
    }
}
