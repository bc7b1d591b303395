package org.ovoz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** A labelled native list of values; the first is chosen until another is. */
public final class Dropdown extends Div {

    private final Element select = new Element("select");
    private final Map<String, String> labels = new LinkedHashMap<>();
    private String value = "";

    public Dropdown(String id, String label, Map<String, String> options, Consumer<String> onChange) {
        addClassName("field");
        setId("choose-" + id);
        var caption = new Element("label").setText(label).setAttribute("for", id);
        select.setAttribute("id", id);
        getElement().appendChild(caption, select);
        offer(options, options.keySet().stream().findFirst().orElse(""));
        select.addEventListener("change", event -> {
                    var chosen = event.getEventData().get("element.value").asString();
                    if (labels.containsKey(chosen)) {
                        value = chosen;
                        onChange.accept(chosen);
                    }
                })
                .addEventData("element.value");
    }

    /** Replaces what can be chosen. */
    public void offer(Map<String, String> options, String chosen) {
        labels.clear();
        labels.putAll(options);
        value = labels.containsKey(chosen)
                ? chosen
                : labels.keySet().stream().findFirst().orElse("");
        select.removeAllChildren();
        labels.forEach((key, text) -> {
            var option = new Element("option").setText(text).setAttribute("value", key);
            if (key.equals(value)) {
                option.setAttribute("selected", "");
            }
            select.appendChild(option);
        });
    }

    /** Chooses one of what is offered; another stays as it is. */
    public void choose(String key) {
        if (labels.containsKey(key)) {
            offer(new LinkedHashMap<>(labels), key);
        }
    }

    /** The key of what is chosen. */
    public String value() {
        return value;
    }
}
