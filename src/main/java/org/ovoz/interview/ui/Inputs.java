package org.ovoz.interview.ui;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ovoz.ui.markup.Markup;
import tools.jackson.databind.JsonNode;

/** The native inputs of fields. Everything that is done to one comes with the id that the page gave it. */
final class Inputs {

    private static final int PAUSE = 800;
    // Asked of every event on the page, also of those that are not told.
    private static final String QUESTION = "event.target.closest('.item')?.id ?? ''";
    private static final String TARGET_NAME = "event.target.name";
    private static final String TARGET_VALUE = "event.target.value";
    private static final String TARGET_CHECKED = "event.target.checked";
    private static final String IS_CHOICE = "/radio|checkbox/.test(event.target.type)";
    private static final String PRESSED_NAME = "event.target.closest('button')?.name ?? ''";
    private static final String PRESSED_VALUE = "event.target.closest('button')?.value ?? ''";
    private static final String IS_BUTTON = "!!event.target.closest('.item button[value]')";

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

    /** Told of radio buttons and check boxes that stand as markup: everything is the browser's word. */
    interface Chosen {

        /** @param question the id of what is around the question */
        void accept(String question, String name, int code, boolean isChosen, UUID event);
    }

    /** Told of buttons that stand as markup. */
    interface Pressed {

        /** @param question the id of what is around the question */
        void accept(String question, String name, String value, UUID event);
    }

    /** The inputs of all questions on a page that stand as markup: one listener for all of them. */
    static void onChosen(Element page, Chosen onChosen) {
        page.addEventListener("change", event -> {
                    var value = event.getEventData().path(TARGET_VALUE).asString("");
                    if (value.matches("-?\\d{1,9}")) {
                        onChosen.accept(
                                event.getEventData().path(QUESTION).asString(""),
                                event.getEventData().path(TARGET_NAME).asString(""),
                                Integer.parseInt(value),
                                event.getEventData().path(TARGET_CHECKED).asBoolean(false),
                                eventOf(event));
                    }
                })
                .setFilter(IS_CHOICE)
                .addEventData(QUESTION)
                .addEventData(TARGET_NAME)
                .addEventData(TARGET_VALUE)
                .addEventData(TARGET_CHECKED)
                .addEventData(EVENT);
    }

    /** Buttons of all questions on a page that stand as markup: one listener for all of them. */
    static void onPressed(Element page, Pressed onPressed) {
        page.addEventListener(
                        "click",
                        event -> onPressed.accept(
                                event.getEventData().path(QUESTION).asString(""),
                                event.getEventData().path(PRESSED_NAME).asString(""),
                                event.getEventData().path(PRESSED_VALUE).asString(""),
                                eventOf(event)))
                .setFilter(IS_BUTTON)
                .addEventData(QUESTION)
                .addEventData(PRESSED_NAME)
                .addEventData(PRESSED_VALUE)
                .addEventData(EVENT);
    }

    /** A row as {@link #row(Element, String)} makes it, as markup. */
    static void row(Markup markup, String type, String name, String id, int code, boolean isChosen, String text) {
        var attributes =
                new ArrayList<>(List.of("type", type, "name", name, "id", id, "value", Integer.toString(code)));
        if (isChosen) {
            attributes.addAll(List.of("checked", "checked"));
        }
        markup.open("label", "class", "option")
                .empty("input", attributes.toArray(String[]::new))
                .element("span", text)
                .close();
    }

    /** Writes markup into an element; it is not kept on the server. */
    static void write(Element place, String markup) {
        place.executeJs("this.innerHTML=$0", markup);
    }

    /**
     * Shows what is chosen among inputs that stand as markup.
     *
     * @param chosen by their ids; others stay as they are, but for radio buttons of the same name
     */
    static void show(Element place, Map<String, Boolean> chosen) {
        if (chosen.isEmpty()) {
            return;
        }
        var words = chosen.entrySet().stream()
                .map(one -> (one.getValue() ? "+" : "-") + one.getKey())
                .collect(Collectors.joining(" "));
        place.executeJs("""
                for (const word of $0.split(' ')) {
                  const input = document.getElementById(word.slice(1));
                  if (input) input.checked = word[0] === '+';
                }
                this.dispatchEvent(new Event('shown'))""", words);
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
