package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            var box = Inputs.checkBox("i-" + choice.variable(option), ticked -> changed(option, ticked));
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
            var box = Inputs.checkBox("i-" + choice.id() + missing.code(), ticked -> changed(missing, ticked));
            missingBoxes.put(missing, box);
            apart.appendChild(Inputs.row(box, label(missing.label())));
        }
        body.appendChild(list);
        if (apart.getChildCount() > 0) {
            body.appendChild(apart);
        }
        body.appendChild(notice);
    }

    private void changed(Option changed, boolean ticked) {
        var takenBack = false;
        var codes = new LinkedHashMap<String, Integer>();
        for (var option : offered) {
            var isTicked = option.equals(changed) ? ticked : boxes.get(option).getProperty("checked", false);
            var excluded = ticked && !option.equals(changed) && (changed.exclusive() || option.exclusive());
            takenBack |= isTicked && excluded;
            codes.put(choice.variable(option), isTicked && !excluded ? 1 : 0);
        }
        takenBack |= ticked && missingBoxes.values().stream().anyMatch(box -> box.getProperty("checked", false));
        store(codes, takenBack ? label(changed.label()) : null);
    }

    private void changed(MissingOption missing, boolean ticked) {
        var takenBack = ticked && boxes.values().stream().anyMatch(box -> box.getProperty("checked", false));
        var codes = new LinkedHashMap<String, Integer>();
        offered.forEach(option -> codes.put(choice.variable(option), ticked ? missing.code() : 0));
        store(codes, takenBack ? label(missing.label()) : null);
    }

    /** Nothing ticked is no answer: it is taken back, so that it can be told from "none". */
    private void store(Map<String, Integer> codes, @Nullable String instead) {
        notice.setText(instead == null ? "" : message("takenBack", instead));
        if (codes.values().stream().allMatch(code -> code == 0)) {
            onChange.accept(Change.clearing(choice.id(), codes.keySet()));
        } else {
            onChange.accept(Change.ofCodes(choice.id(), codes));
        }
    }
}
