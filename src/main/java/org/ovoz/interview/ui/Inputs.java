package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The native inputs of fields. */
final class Inputs {

    private static final int MOST_TYPED = 50_000;
    private static final int PAUSE = 800;
    private static final String NAME = "event.target.name";
    private static final String VALUE = "event.target.value";
    private static final String PRESSED = "event.target.closest('button').value";

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

    /**
     * Radio buttons that stand as markup in one element: one listener for all of them.
     *
     * @param onChosen is told the name and the value of what was chosen, which are the browser's word
     */
    static void onChosen(Element group, ObjIntConsumer<String> onChosen) {
        group.addEventListener("change", event -> {
                    var value = event.getEventData().get(VALUE).asString();
                    if (value.matches("-?\\d{1,9}")) {
                        onChosen.accept(event.getEventData().get(NAME).asString(), Integer.parseInt(value));
                    }
                })
                .setFilter("event.target.type === 'radio'")
                .addEventData(NAME)
                .addEventData(VALUE);
    }

    /** Buttons that stand as markup in one element: tells the value of the one that was pressed. */
    static void onPressed(Element group, Consumer<String> onPressed) {
        group.addEventListener(
                        "click",
                        event -> onPressed.accept(
                                event.getEventData().get(PRESSED).asString()))
                .setFilter("!!event.target.closest('button[value]')")
                .addEventData(PRESSED);
    }

    /**
     * Shows what is chosen among radio buttons that stand as markup in one element.
     *
     * @param chosen by their names: the code, or null where none is chosen; others stay as they are
     */
    static void show(Element group, Map<String, @Nullable Integer> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        var words = chosen.entrySet().stream()
                .map(one -> one.getKey() + "=" + (one.getValue() == null ? "" : one.getValue()))
                .collect(Collectors.joining(" "));
        group.executeJs("""
                for (const word of $0.split(' ')) {
                  const [name, code] = word.split('=');
                  for (const radio of this.querySelectorAll(`input[name="${name}"]`)) radio.checked = radio.value === code;
                }
                this.dispatchEvent(new Event('shown'))""", words);
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
