package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The native inputs of fields. */
final class Inputs {

    private static final int MOST_TYPED = 50_000;
    private static final int PAUSE = 800;

    private Inputs() {}

    /**
     * A radio button or check box in a row that can be pressed anywhere.
     *
     * @param type {@code radio} or {@code checkbox}
     */
    static Element row(Element input, String text) {
        return new Element("label")
                .setAttribute("class", "option")
                .appendChild(input, new Element("span").setText(text));
    }

    static Element radio(String name, String id, int code, Runnable onChosen) {
        var input = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", name)
                .setAttribute("id", id)
                .setAttribute("value", Integer.toString(code));
        input.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated() && Boolean.TRUE.equals(event.getValue())) {
                onChosen.run();
            }
        });
        return input;
    }

    static Element checkBox(String id, Consumer<Boolean> onChange) {
        var input = new Element("input").setAttribute("type", "checkbox").setAttribute("id", id);
        input.addPropertyChangeListener("checked", "change", event -> {
            if (event.isUserOriginated()) {
                onChange.accept(Boolean.TRUE.equals(event.getValue()));
            }
        });
        return input;
    }

    /** Tells what is typed after a pause and on leaving the field. */
    static void onTyped(Element input, Consumer<String> onTyped) {
        // Far more than is kept, so that what is too long is told and not cut; and less than a page may send at once.
        input.setAttribute("maxlength", Integer.toString(MOST_TYPED));
        input.addEventListener("input", event -> onTyped.accept(value(event.getEventData())))
                .debounce(PAUSE)
                .addEventData("element.value");
        input.addEventListener("change", event -> onTyped.accept(value(event.getEventData())))
                .addEventData("element.value");
    }

    static void check(Element input, boolean checked) {
        if (input.getProperty("checked", false) != checked) {
            input.setProperty("checked", checked);
        }
    }

    private static String value(JsonNode data) {
        return data.get("element.value").asString();
    }
}
