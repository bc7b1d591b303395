package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;

/** Any number of options: check boxes; "none" and the missing answers take the others back and say so. */
final class MultipleField extends ItemField {

    private final Item.MultipleChoice choice;
    private final Map<Option, Element> boxes = new LinkedHashMap<>();
    private final Map<MissingOption, Element> missingBoxes = new LinkedHashMap<>();
    private final Map<Option, SpecifyField> specifies = new LinkedHashMap<>();
    private final Element notice =
            new Element("p").setAttribute("class", "hint").setAttribute("role", "status");
    private List<Option> offered = List.of();

    MultipleField(Item.MultipleChoice choice, InterviewSession session, Consumer<Change> onChange) {
        super(choice, session, Group.FIELDSET, onChange);
        this.choice = choice;
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        var options = Orders.of(shown.options(), choice.order(), session, choice.id());
        if (!options.equals(offered)) {
            build(options);
            offered = options;
        }
        boxes.forEach((option, box) -> Inputs.check(box, answers.isTicked(choice.variable(option))));
        specifies.forEach((option, field) -> field.update(answers.isTicked(choice.variable(option)), answers));
        missingBoxes.forEach((missing, box) -> Inputs.check(
                box,
                offered.stream()
                        .anyMatch(
                                option -> answers.code(choice.variable(option)).orElse(0) == missing.code())));
    }

    private void build(List<Option> options) {
        body.removeAllChildren();
        boxes.clear();
        missingBoxes.clear();
        specifies.clear();
        var list = new Element("div").setAttribute("class", "options");
        var apart = new Element("div").setAttribute("class", "options apart");
        for (var option : options) {
            var box = Inputs.checkBox(
                    choice.id(), "i-" + choice.variable(option), (event, ticked) -> changed(event, option, ticked));
            box.setAttribute("data-code", Integer.toString(option.code()));
            boxes.put(option, box);
            var place = option.exclusive() ? apart : list;
            place.appendChild(Inputs.row(box, label(option.label())));
            if (option.specify() != null) {
                var field = new SpecifyField(this, option.specify(), label(option.label()));
                specifies.put(option, field);
                place.appendChild(field.element());
            }
        }
        for (var missing : choice.facts().missing()) {
            var box = Inputs.checkBox(
                    choice.id(),
                    "i-" + choice.id() + missing.code(),
                    (event, ticked) -> changed(event, missing, ticked));
            box.setAttribute("data-code", Integer.toString(missing.code()));
            missingBoxes.put(missing, box);
            apart.appendChild(Inputs.row(box, label(missing.label())));
        }
        body.appendChild(list);
        if (apart.getChildCount() > 0) {
            body.appendChild(apart);
        }
        body.appendChild(notice);
    }

    private void changed(UUID event, Option changed, boolean ticked) {
        var takenBack = ticked
                && (anyTicked(missingBoxes.values())
                        || offered.stream()
                                .anyMatch(option -> Ticks.excludes(changed, option) && isTicked(boxes.get(option))));
        say(takenBack ? label(changed.label()) : null);
        onChange.accept(new Ticks(choice, offered)
                .change(changed, ticked, option -> isTicked(boxes.get(option)))
                .as(event));
    }

    private void changed(UUID event, MissingOption missing, boolean ticked) {
        say(ticked && anyTicked(boxes.values()) ? label(missing.label()) : null);
        onChange.accept(new Ticks(choice, offered).change(missing, ticked).as(event));
    }

    private static boolean anyTicked(Collection<Element> some) {
        return some.stream().anyMatch(MultipleField::isTicked);
    }

    private static boolean isTicked(Element box) {
        return box.getProperty("checked", false);
    }

    private void say(@Nullable String instead) {
        notice.setText(instead == null ? "" : message("takenBack", instead));
    }
}
