package org.ovoz.ui;

import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Native radio buttons or check boxes; the whole row of each can be clicked, and may explain itself. */
public class Choices<T> extends FieldSet {

    private final boolean several;
    private final String group = "choice-" + UUID.randomUUID();
    private final Map<T, Element> boxes = new LinkedHashMap<>();
    private final Set<T> chosen = new LinkedHashSet<>();
    private Runnable listener = () -> {};
    private boolean isShowing;

    private Choices(String legend, boolean several) {
        super(legend);
        this.several = several;
        addClassName("choices");
    }

    public static <T> Choices<T> one(String legend) {
        return new Choices<>(legend, false);
    }

    public static <T> Choices<T> several(String legend) {
        return new Choices<>(legend, true);
    }

    public Choices<T> hint(String text) {
        getElement().appendChild(new Element("p").setText(text).setAttribute("class", "hint"));
        return this;
    }

    /** Begins a group of the rows that follow. */
    public void heading(String text) {
        getElement().appendChild(new Element("p").setText(text).setAttribute("class", "choices-heading"));
    }

    /** Adds a row. The explanation may be empty. */
    public void offer(T value, String label, String explanation) {
        var box = new Element("input").setAttribute("type", several ? "checkbox" : "radio");
        box.setAttribute("name", group);
        box.addPropertyChangeListener(
                "checked", "change", change -> take(value, Boolean.TRUE.equals(change.getValue())));
        var text = new Element("span").appendChild(new Element("span").setText(label));
        if (!explanation.isEmpty()) {
            text.appendChild(new Element("span").setText(explanation).setAttribute("class", "hint"));
        }
        boxes.put(value, box);
        getElement().appendChild(new Element("label").appendChild(box, text));
    }

    /** Chooses exactly these, without telling it. */
    public void choose(Set<T> values) {
        chosen.clear();
        chosen.addAll(values);
        show();
    }

    public Set<T> chosen() {
        return Set.copyOf(chosen);
    }

    /** The one that is chosen. */
    public T first() {
        return chosen.iterator().next();
    }

    /** What happens when somebody chooses. */
    public void onChange(Runnable newListener) {
        listener = newListener;
    }

    private void take(T value, boolean isChecked) {
        if (isShowing) {
            return;
        }
        if (!isChecked) {
            chosen.remove(value);
        } else if (several) {
            chosen.add(value);
        } else {
            chosen.clear();
            chosen.add(value);
            show();
        }
        listener.run();
    }

    /** Sets the boxes, of which nobody hears. */
    private void show() {
        isShowing = true;
        boxes.forEach((value, box) -> box.setProperty("checked", chosen.contains(value)));
        isShowing = false;
    }
}
