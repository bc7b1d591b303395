package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A native field of several lines. */
@Tag("textarea")
final class TextArea extends Component {

    TextArea(String id, int rows) {
        setId(id);
        getElement().setAttribute("rows", Integer.toString(rows));
        getElement().addPropertyChangeListener("value", "change", _ -> {});
    }

    String value() {
        return getElement().getProperty("value", "");
    }

    void setValue(String value) {
        getElement().setProperty("value", value);
    }
}
