package org.ovoz.interview.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The native inputs of fields. Everything that is done to one comes with the id that the page gave it. */
final class Inputs {

    private static final int PAUSE = 800;
    private static final String TARGET_NAME = "event.target.name";
    private static final String TARGET_VALUE = "event.target.value";
    private static final String PRESSED = "event.target.closest('button').value";

    /** Put there by the page's outbox before anybody hears of the event. */
    private static final String EVENT = "event.answer";

    private static final String VALUE = "element.value";

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

    static Element radio(String name, String id, int code, Consumer<UUID> onChosen) {
        var input = new Element("input")
                .setAttribute("type", "radio")
                .setAttribute("name", name)
                .setAttribute("id", id)
                .setAttribute("value", Integer.toString(code));
        // Not by the change of the property: after a save that failed it is what it was, and nobody would be told.
        input.addEventListener("change", event -> onChosen.accept(eventOf(event)))
                .synchronizeProperty("checked")
                .addEventData(EVENT);
        return input;
    }

    static Element checkBox(String name, String id, BiConsumer<UUID, Boolean> onChange) {
        var input = new Element("input")
                .setAttribute("type", "checkbox")
                .setAttribute("name", name)
                .setAttribute("id", id);
        input.addEventListener("change", event -> onChange.accept(eventOf(event), input.getProperty("checked", false)))
                .synchronizeProperty("checked")
                .addEventData(EVENT);
        return input;
    }

    /** Told of one radio button among those that stand as markup: its name and code are the browser's word. */
    interface Chosen {
        void accept(String name, int code, UUID event);
    }

    /** Radio buttons that stand as markup in one element: one listener for all of them. */
    static void onChosen(Element group, Chosen onChosen) {
        group.addEventListener("change", event -> {
                    var value = event.getEventData().get(TARGET_VALUE).asString();
                    if (value.matches("-?\\d{1,9}")) {
                        var name = event.getEventData().get(TARGET_NAME).asString();
                        onChosen.accept(name, Integer.parseInt(value), eventOf(event));
                    }
                })
                .setFilter("event.target.type === 'radio'")
                .addEventData(TARGET_NAME)
                .addEventData(TARGET_VALUE)
                .addEventData(EVENT);
    }

    /** Buttons that stand as markup in one element: tells the value of the one that was pressed. */
    static void onPressed(Element group, BiConsumer<UUID, String> onPressed) {
        group.addEventListener(
                        "click",
                        event -> onPressed.accept(
                                eventOf(event),
                                event.getEventData().get(PRESSED).asString()))
                .setFilter("!!event.target.closest('button[value]')")
                .addEventData(PRESSED)
                .addEventData(EVENT);
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

    /** A button that answers, of the variable that it changes. */
    static Element button(String name, String id, Consumer<UUID> onPressed) {
        var button = new Element("button")
                .setAttribute("type", "button")
                .setAttribute("name", name)
                .setAttribute("id", id);
        button.addEventListener("click", event -> onPressed.accept(eventOf(event)))
                .addEventData(EVENT);
        return button;
    }

    /**
     * Tells what is typed after a pause and on leaving the field.
     *
     * @param limit of characters, of which the page tells how many are left; 0 for none
     */
    static void onTyped(Element input, int limit, BiConsumer<UUID, String> onTyped) {
        input.setAttribute("maxlength", Integer.toString(Typing.most(limit)));
        if (limit > 0) {
            input.setAttribute("data-limit", Integer.toString(limit));
        }
        // The server's own copy of the value is what a page that is loaded again shows. It may lag behind the event,
        // which
        // therefore brings the value itself.
        var latest = new AtomicReference<>("");
        DomEventListener tell = event -> {
            latest.set(event.getEventData().path(VALUE).asString(""));
            onTyped.accept(eventOf(event), latest.get());
        };
        input.addEventListener("input", tell)
                .debounce(PAUSE)
                .synchronizeProperty("value")
                .addEventData(VALUE)
                .addEventData(EVENT);
        input.addEventListener("change", tell)
                .synchronizeProperty("value")
                .addEventData(VALUE)
                .addEventData(EVENT);
        input.addAttachListener(_ -> {
            if (!latest.get().isEmpty() && input.getProperty("value", "").isEmpty()) {
                input.setProperty("value", latest.get());
            }
        });
    }

    static void check(Element input, boolean checked) {
        if (input.getProperty("checked", false) != checked) {
            input.setProperty("checked", checked);
        }
    }

    /** The id that the page gave; a new one where it gave none. */
    static UUID event(JsonNode given) {
        try {
            return UUID.fromString(given.asString(""));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static UUID eventOf(DomEvent event) {
        return event(event.getEventData().path(EVENT));
    }
}
