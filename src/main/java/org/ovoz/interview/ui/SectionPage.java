package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;

/**
 * The items of one section. When what is shown changes, only the items that come or go are put in or taken out; the
 * others stay the same elements with their focus.
 */
public final class SectionPage extends Div {

    private final InterviewSession session;
    private final Consumer<Change> onChange;
    private final Map<String, Component> fields = new HashMap<>();
    private final Set<String> uncovered = new HashSet<>();
    private Route.@Nullable ShownPage current;

    public SectionPage(InterviewSession session, Consumer<Change> onChange) {
        this.session = session;
        // What is answered here stays a field, even where a text of somebody else comes to count with it.
        this.onChange = change -> {
            uncovered.add(change.item());
            onChange.accept(change);
        };
        addClassName("section");
        Inputs.onChosen(
                getElement(),
                (question, name, code, isChosen, event) ->
                        field(question).ifPresent(field -> field.chosen(name, code, isChosen, event)));
        Inputs.onPressed(
                getElement(),
                (question, name, value, event) ->
                        field(question).ifPresent(field -> field.pressed(name, value, event)));
    }

    private Optional<ItemField> field(String question) {
        return fields.values().stream()
                .filter(ItemField.class::isInstance)
                .map(ItemField.class::cast)
                .filter(field -> ItemField.domId(field.item()).equals(question))
                .findFirst();
    }

    /** Shows the page as it is now. */
    public void update(Route.ShownPage page) {
        current = page;
        var shown = page.items().stream().map(item -> item.item().id()).toList();
        fields.keySet().stream().filter(id -> !shown.contains(id)).toList().forEach(this::takeOut);
        for (int i = 0; i < page.items().size(); i++) {
            show(page.items().get(i), i);
        }
    }

    /** Puts a message next to an item, or takes it away. */
    public void complain(String itemId, @Nullable String message) {
        if (fields.get(itemId) instanceof ItemField field) {
            field.complain(message);
        }
    }

    private void show(Route.ShownItem shown, int place) {
        var item = shown.item();
        var covered = session.isCovered(shown) && !uncovered.contains(item.id());
        var present = fields.get(item.id());
        if (present != null && covered != present instanceof CoveredField) {
            takeOut(item.id());
            present = null;
        }
        if (present == null) {
            present = covered ? covered(shown) : field(item);
            fields.put(item.id(), present);
            addComponentAtIndex(Math.min(place, getComponentCount()), present);
        }
        switch (present) {
            case ItemField field -> field.update(shown, session.visible());
            case InformationField information ->
                information.update(session.piping().render(item.text(), session.language(), session.visible()));
            default -> {}
        }
    }

    private CoveredField covered(Route.ShownItem shown) {
        var item = shown.item();
        var question = session.piping().render(item.text(), session.language(), session.visible());
        return new CoveredField(item, question, () -> {
            uncovered.add(item.id());
            if (current != null) {
                update(current);
            }
        });
    }

    private Component field(Item item) {
        return switch (item) {
            case Item.SingleChoice choice -> new SingleField(choice, session, onChange);
            case Item.MultipleChoice choice -> new MultipleField(choice, session, onChange);
            case Item.Grid grid -> new GridField(grid, session, onChange);
            case Item.NumberItem number -> new NumberField(number, session, onChange);
            case Item.TextItem text -> new TextField(text, session, onChange);
            case Item.Information information -> new InformationField(ItemField.domId(information));
        };
    }

    private void takeOut(String id) {
        remove(fields.remove(id));
    }
}
