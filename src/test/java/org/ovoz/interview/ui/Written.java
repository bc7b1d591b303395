package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The inputs and buttons of a page's questions that are written as markup, and what a browser tells of them. */
public final class Written {

    private static final String QUESTION = "event.target.closest('.item')?.id ?? ''";

    private Written() {}

    /** Everything that is written on a page, as it is seen now. */
    static Document on(Component page) {
        var written = new StringBuilder();
        all(page)
                .filter(ItemField.class::isInstance)
                .map(ItemField.class::cast)
                .filter(Component::isVisible)
                .forEach(field -> written.append("<div class='item' id='")
                        .append(ItemField.domId(field.item()))
                        .append("'>")
                        .append(String.join("", field.markup()))
                        .append("</div>"));
        return Jsoup.parse(written.toString());
    }

    static boolean has(Component page, String id) {
        return on(page).getElementById(id) != null;
    }

    static boolean isChecked(Component page, String id) {
        return find(page, id).hasAttr("checked");
    }

    /** A radio button or check box is chosen. */
    public static void choose(Component page, String id) {
        choose(page, id, true, UUID.randomUUID());
    }

    /** A radio button or check box is chosen, or no longer. */
    static void choose(Component page, String id, boolean isChosen, UUID event) {
        var input = find(page, id);
        tell(page, question(input), input.attr("name"), input.attr("value"), isChosen, event);
    }

    /** What a browser may tell that was tampered with. */
    static void tell(Component page, String question, String name, String value, boolean isChosen, UUID event) {
        fire(
                page,
                "change",
                data(question, event)
                        .put("/radio|checkbox/.test(event.target.type)", true)
                        .put("event.target.name", name)
                        .put("event.target.value", value)
                        .put("event.target.checked", isChosen));
    }

    /** A button is pressed. */
    static void press(Component page, String id, UUID event) {
        var button = find(page, id);
        press(page, question(button), button.attr("name"), button.attr("value"), event);
    }

    static void press(Component page, String question, String name, String value, UUID event) {
        fire(
                page,
                "click",
                data(question, event)
                        .put("!!event.target.closest('.item button[value]')", true)
                        .put("event.target.closest('button')?.name ?? ''", name)
                        .put("event.target.closest('button')?.value ?? ''", value));
    }

    private static ObjectNode data(String question, UUID event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event.answer", event.toString())
                .put(QUESTION, question);
    }

    private static void fire(Component page, String type, ObjectNode data) {
        var section = all(page)
                .filter(SectionPage.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no questions"))
                .getElement();
        section.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(section, type, data));
    }

    private static Element find(Component page, String id) {
        var found = on(page).getElementById(id);
        if (found == null) {
            throw new AssertionError("no " + id);
        }
        return found;
    }

    private static String question(Element input) {
        return input.closest(".item").id();
    }

    private static Stream<Component> all(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(Written::all));
    }
}
