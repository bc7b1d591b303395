package org.ovoz.workbench.ui.derived;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Row;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;

/** Rows of a grid or options of a multiple choice that make one figure, and how many of them must be answered. */
final class MembersForm extends Div implements KindForm {

    private final Surroundings around;
    private final boolean hasMinimum;
    private final BiFunction<List<String>, Integer, Derivation> make;
    private final Dropdown item;
    private final Div place = new Div();
    private final Field minimum;
    private List<String> offered = List.of();
    private Choices<String> members = Choices.several("");

    /**
     * @param sources those of the definition that is changed; none of a new one
     * @param least the least number of valid answers of that definition
     * @param make makes the definition of members and the least number
     */
    MembersForm(
            Surroundings around,
            Class<? extends Item> type,
            List<String> sources,
            int least,
            BiFunction<List<String>, Integer, Derivation> make) {
        this.around = around;
        this.hasMinimum = type == Item.Grid.class;
        this.make = make;
        var items = new LinkedHashMap<String, String>();
        items.put("", getTranslation("derived.choose"));
        around.questionnaire()
                .items()
                .filter(type::isInstance)
                .forEach(one -> items.put(one.id(), around.words().question(one)));
        item = new Dropdown(
                "derived-item",
                getTranslation(hasMinimum ? "derived.grid" : "derived.set"),
                items,
                id -> choose(id, Set.of()));
        minimum = new Field("derived-minimum", getTranslation("derived.minimum")).autocomplete("off");
        minimum.input().setType("number");
        minimum.input().getElement().setAttribute("min", "1");
        minimum.input().setValue(Integer.toString(Math.max(1, least)));
        minimum.input().addValueChangeListener(_ -> around.changed().run());
        minimum.setVisible(hasMinimum);
        add(item, place, minimum);
        itemOf(sources).ifPresent(id -> {
            item.offer(items, id);
            offer(id, new LinkedHashSet<>(sources));
        });
    }

    /** The item of the first source, or of what that is made of. */
    private java.util.Optional<String> itemOf(List<String> sources) {
        return sources.stream()
                .map(name -> around.questionnaire()
                        .derived(name)
                        .flatMap(derived -> derived.derivation().reads().findFirst())
                        .orElse(name))
                .flatMap(name -> around.variable(name).stream())
                .map(variable -> variable.item())
                .findFirst();
    }

    private void choose(String id, Set<String> some) {
        offer(id, some);
        if (hasMinimum) {
            var half = (members.chosen().size() + 1) / 2;
            minimum.input().setValue(Integer.toString(Math.max(1, half)));
        }
        around.changed().run();
    }

    /** Without a choice all members are chosen, exclusive options and rows turned round apart. */
    private void offer(String id, Set<String> some) {
        var labels = new LinkedHashMap<String, String>();
        var usual = new LinkedHashSet<String>();
        around.questionnaire().item(id).ifPresent(found -> members(found, labels, usual));
        offered = List.copyOf(labels.keySet());
        members = Choices.several(getTranslation(hasMinimum ? "derived.rows" : "derived.options"));
        members.addClassName("boxes");
        labels.forEach((name, label) -> members.offer(name, label, ""));
        members.choose(some.isEmpty() ? usual : some);
        members.onChange(around.changed());
        place.removeAll();
        if (!offered.isEmpty()) {
            place.add(members);
        }
    }

    private void members(Item item, Map<String, String> labels, Set<String> usual) {
        switch (item) {
            case Item.Grid grid -> {
                grid.rows()
                        .forEach(
                                row -> labels.put(row.variable(), around.words().label(row.label())));
                usual.addAll(labels.keySet());
                turnedRound(grid.rows().stream().map(Row::variable).toList())
                        .forEach(name -> labels.put(name, label(name)));
            }
            case Item.MultipleChoice choice -> {
                choice.options()
                        .forEach(option -> labels.put(
                                choice.variable(option), around.words().label(option.label())));
                choice.options().stream()
                        .filter(option -> !option.exclusive())
                        .map((Option option) -> choice.variable(option))
                        .forEach(usual::add);
            }
            default -> {}
        }
    }

    private Stream<String> turnedRound(List<String> rows) {
        return around.questionnaire().derived().stream()
                .filter(derived -> derived.derivation() instanceof Derivation.Reversed reversed
                        && rows.contains(reversed.source()))
                .map(derived -> derived.name());
    }

    private String label(String name) {
        return around.variable(name)
                .map(variable -> around.words().label(variable.label()))
                .orElse(name);
    }

    @Override
    public Derivation derivation() {
        var chosen = members.chosen();
        return make.apply(offered.stream().filter(chosen::contains).toList(), least());
    }

    private int least() {
        try {
            return Integer.parseInt(minimum.value().strip());
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    @Override
    public Component component() {
        return this;
    }
}
