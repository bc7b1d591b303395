package org.ovoz.workbench.ui.derived;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;

/** New categories, and for each answer the one that it goes into. It begins with the answers as they are. */
final class MergedForm extends Div implements KindForm {

    private static final String LEFT_OUT = "-";

    private final Surroundings around;
    private final Dropdown source;
    private final Element ordered = new Element("input");
    private final FieldSet categories = new FieldSet("");
    private final FieldSet answers = new FieldSet("");
    private final TreeMap<Integer, LabelField> labels = new TreeMap<>();
    private final Map<Integer, Dropdown> targets = new LinkedHashMap<>();

    MergedForm(Surroundings around, Derivation.@Nullable Merged start) {
        this.around = around;
        var offered = around.variables(
                getTranslation("derived.choose"),
                one -> around.isOwn(one) && !one.values().isEmpty());
        source = new Dropdown("derived-source", getTranslation("derived.source"), offered, this::choose);
        ordered.setAttribute("type", "checkbox").setAttribute("id", "derived-ordered");
        ordered.addPropertyChangeListener(
                "checked", "change", _ -> around.changed().run());
        var inOrder = new Element("label")
                .appendChild(ordered, new Element("span").setText(getTranslation("derived.ordered")));
        categories.setLegendText(getTranslation("derived.categories"));
        answers.setLegendText(getTranslation("derived.answers"));
        add(source, categories, answers);
        getElement().appendChild(inOrder);
        if (start == null) {
            hide();
        } else {
            source.offer(offered, start.source());
            around.variable(start.source()).ifPresent(variable -> begin(variable, start));
        }
    }

    private void hide() {
        categories.setVisible(false);
        answers.setVisible(false);
    }

    private void choose(String name) {
        labels.clear();
        targets.clear();
        around.variable(name).ifPresentOrElse(variable -> begin(variable, asItIs(variable)), this::hide);
        around.changed().run();
    }

    private static Derivation.Merged asItIs(Variable variable) {
        var same = variable.values().stream()
                .map(option -> new Derivation.Category(option.code(), option.label(), Set.of(option.code())))
                .toList();
        return new Derivation.Merged(variable.name(), same, Set.of(), variable.level() != Level.NOMINAL);
    }

    private void begin(Variable variable, Derivation.Merged start) {
        ordered.setProperty("checked", start.ordered());
        start.categories().forEach(category -> {
            category(category.code(), plain(category.label()));
            labels.get(category.code()).borrowed(isOf(variable, category));
        });
        for (var option : variable.values()) {
            targets.put(option.code(), target(option, start));
        }
        arrange();
    }

    private static boolean isOf(Variable variable, Derivation.Category category) {
        return variable.values().stream()
                .anyMatch(option -> option.code() == category.code()
                        && option.label().master().equals(category.label().master()));
    }

    /** A label begins as the questionnaire has it, without what it says in single countries. */
    private static Text plain(Text label) {
        return new Text(label.master(), Map.of());
    }

    private void category(int code, Text label) {
        labels.put(
                code,
                new LabelField(
                        "derived-category-" + code,
                        getTranslation("derived.category", Integer.toString(code)),
                        label,
                        around.language().get(),
                        this::named));
    }

    private Dropdown target(Option option, Derivation.Merged start) {
        var dropdown = new Dropdown(
                "derived-answer-" + option.code(),
                around.words().label(option.label()),
                Map.of(),
                _ -> around.changed().run());
        var chosen = start.categories().stream()
                .filter(category -> category.of().contains(option.code()))
                .map(category -> Integer.toString(category.code()))
                .findFirst()
                .orElse(LEFT_OUT);
        dropdown.offer(offered(), chosen);
        return dropdown;
    }

    private Map<String, String> offered() {
        var offered = new LinkedHashMap<String, String>();
        labels.forEach((code, label) -> {
            var name = label.shown();
            offered.put(
                    code.toString(),
                    name.isEmpty() ? getTranslation("derived.category", code.toString()) : code + " " + name);
        });
        offered.put(LEFT_OUT, getTranslation("derived.toMissing"));
        return offered;
    }

    private void named() {
        offerAgain();
        around.changed().run();
    }

    private void offerAgain() {
        targets.values().forEach(target -> {
            var chosen = target.value();
            target.offer(offered(), labelled(chosen) ? chosen : LEFT_OUT);
        });
    }

    private boolean labelled(String target) {
        return !target.equals(LEFT_OUT) && labels.containsKey(Integer.valueOf(target));
    }

    private void arrange() {
        clear(categories);
        clear(answers);
        categories.setVisible(true);
        answers.setVisible(true);
        labels.forEach((code, label) -> {
            var row = new Div(label, remove(code));
            row.addClassName("derived-row");
            categories.add(row);
        });
        var more = new NativeButton(getTranslation("derived.addCategory"), _ -> {
            var code = labels.isEmpty() ? 1 : labels.lastKey() + 1;
            category(code, new Text(Map.of(), Map.of()));
            offerAgain();
            arrange();
            labels.get(code).input().focus();
        });
        more.setId("derived-add");
        more.addClassName("link");
        more.getElement().setAttribute("type", "button");
        categories.add(more);
        targets.values().forEach(answers::add);
    }

    private static void clear(FieldSet set) {
        set.getChildren()
                .filter(child -> child instanceof Div || child instanceof NativeButton)
                .toList()
                .forEach(set::remove);
    }

    private NativeButton remove(int code) {
        var button = new NativeButton("×", _ -> {
            labels.remove(code);
            offerAgain();
            arrange();
            around.changed().run();
        });
        button.addClassName("link");
        button.getElement()
                .setAttribute("type", "button")
                .setAttribute(
                        "aria-label",
                        getTranslation("derived.remove", getTranslation("derived.category", Integer.toString(code))));
        return button;
    }

    @Override
    public Derivation derivation() {
        var byCategory = new TreeMap<Integer, Set<Integer>>();
        labels.keySet().forEach(code -> byCategory.put(code, new HashSet<>()));
        var leftOut = new HashSet<Integer>();
        targets.forEach((code, target) ->
                (labelled(target.value()) ? byCategory.get(Integer.valueOf(target.value())) : leftOut).add(code));
        var made = List.copyOf(labels.entrySet()).stream()
                .map(label -> new Derivation.Category(
                        label.getKey(), label.getValue().text(), byCategory.get(label.getKey())))
                .toList();
        return new Derivation.Merged(source.value(), made, leftOut, ordered.getProperty("checked", false));
    }

    @Override
    public void show(Language language) {
        labels.values().forEach(label -> label.show(language));
        offerAgain();
    }

    @Override
    public Component component() {
        return this;
    }
}
