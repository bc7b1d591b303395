package org.ovoz.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;

/** Changes of answers as the pages make them, told by the names of variables and options. */
public record AnswerChanges(Questionnaire questionnaire) {

    /** A code or number; of a multiple choice this option alone, as a page of another tab may know it. */
    public Change answer(String variable, int code) {
        return Change.ofCodes(item(variable).id(), Map.of(variable, code));
    }

    /** A typed text, or the option of a single choice by its name. */
    public Change answer(String variable, String textOrOption) {
        var item = item(variable);
        return item instanceof Item.SingleChoice choice && variable.equals(choice.id())
                ? answer(variable, option(choice.options(), textOrOption).code())
                : Change.ofText(item.id(), variable, textOrOption);
    }

    /** These options of a multiple choice and no others; none at all takes the answer back. */
    public Change tick(String item, String... names) {
        var choice = (Item.MultipleChoice) questionnaire.item(item).orElseThrow();
        var codes = new LinkedHashMap<String, Integer>();
        choice.options().forEach(option -> codes.put(choice.variable(option), 0));
        for (var name : names) {
            codes.put(choice.variable(option(choice.options(), name)), 1);
        }
        return names.length == 0 ? Change.clearing(item, codes.keySet()) : Change.ofCodes(item, codes);
    }

    public Change takeBack(String variable) {
        return Change.clearing(item(variable).id(), Set.of(variable));
    }

    private Item item(String variable) {
        return questionnaire
                .items()
                .filter(item -> item.variables().anyMatch(variable::equals))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no variable " + variable));
    }

    private static Option option(List<Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no option " + name));
    }
}
