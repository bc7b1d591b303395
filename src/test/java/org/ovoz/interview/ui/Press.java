package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import java.io.Serializable;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a respondent's browser tells the server, for tests of views without a browser. */
final class Press {

    private Press() {}

    /** A button of a page: Next, Back and the like, once for what is shown. */
    static void button(PageButton button) {
        var data = JsonNodeFactory.instance.objectNode();
        data.put("element.shown", button.getElement().getProperty("shown", 0));
        data.put("event.detail < 2", true);
        fire(button.getElement(), "click", data);
    }

    /** A radio button or check box, by its id. */
    static void choice(Component view, String id) {
        if (Written.has(view, id)) {
            Written.choose(view, id);
        } else {
            change(find(view.getElement(), id), "checked", true);
        }
    }

    /** What is typed into an input. */
    static void typed(Component view, String id, String text) {
        change(find(view.getElement(), id), "value", text);
    }

    static String value(Component view, String id) {
        return find(view.getElement(), id).getProperty("value", "");
    }

    static void language(Component view, String tag) {
        var select = all(view.getElement())
                .filter(element -> "language-switch no-print".equals(element.getAttribute("class")))
                .findFirst()
                .orElseThrow()
                .getChild(0);
        var data = JsonNodeFactory.instance.objectNode();
        data.put("element.value", tag);
        fire(select, "change", data);
    }

    /** A button or the heading of a section, as the review has written it. */
    static void inReview(Component view, org.jsoup.nodes.Element pressed) {
        var data = JsonNodeFactory.instance.objectNode();
        var section = pressed.closest("[data-section]");
        data.put("!!event.target.closest('button, summary')", true);
        data.put("event.target.closest('[data-section]')?.dataset.section ?? ''", section.attr("data-section"));
        data.put("event.target.closest('button')?.value ?? ''", pressed.attr("value"));
        data.put("event.target.closest('details')?.open ?? false", section.hasAttr("open"));
        var review = all(view.getElement())
                .filter(element -> "review".equals(element.getAttribute("class")))
                .findFirst()
                .orElseThrow();
        fire(review, "click", data);
    }

    private static void change(Element input, String property, Serializable value) {
        try {
            input.getNode()
                    .getFeature(ElementPropertyMap.class)
                    .deferredUpdateFromClient(property, value)
                    .run();
        } catch (Exception denied) {
            throw new AssertionError(denied);
        }
        var data = JsonNodeFactory.instance.objectNode();
        if (property.equals("value")) {
            data.put("element.value", (String) value);
        }
        fire(input, "change", data);
    }

    private static void fire(Element element, String type, ObjectNode data) {
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, type, data));
    }

    private static Element find(Element in, String id) {
        return all(in).filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(Press::all));
    }
}
