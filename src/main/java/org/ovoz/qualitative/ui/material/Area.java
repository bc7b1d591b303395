package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;

/** A labelled field for longer texts. */
final class Area extends Div {

    private final Element area = new Element("textarea");

    Area(String id, String label, int rows, String words) {
        addClassName("field");
        area.setAttribute("id", id).setAttribute("rows", Integer.toString(rows));
        area.setProperty("value", words);
        area.addPropertyChangeListener("value", "change", _ -> {});
        getElement().appendChild(new Element("label").setText(label).setAttribute("for", id), area);
    }

    String words() {
        return area.getProperty("value", "");
    }

    void clear() {
        area.setProperty("value", "");
    }
}
