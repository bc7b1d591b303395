package org.ovoz.interview.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;

/** What a tick of a multiple choice means for all its options: "none" and the missing answers take the others back. */
final class Ticks {

    private final Item.MultipleChoice choice;
    private final List<Option> offered;

    Ticks(Item.MultipleChoice choice, List<Option> offered) {
        this.choice = choice;
        this.offered = offered;
    }

    /** @param isTicked how the other options are */
    Change change(Option changed, boolean ticked, Predicate<Option> isTicked) {
        var codes = new LinkedHashMap<String, Integer>();
        for (var option : offered) {
            var isTickedNow = option.equals(changed) ? ticked : isTicked.test(option);
            codes.put(choice.variable(option), isTickedNow && !(ticked && excludes(changed, option)) ? 1 : 0);
        }
        return change(codes);
    }

    Change change(MissingOption missing, boolean ticked) {
        var codes = new LinkedHashMap<String, Integer>();
        offered.forEach(option -> codes.put(choice.variable(option), ticked ? missing.code() : 0));
        return change(codes);
    }

    /** Whether a ticked option takes another one back. */
    static boolean excludes(Option ticked, Option other) {
        return !other.equals(ticked) && (ticked.exclusive() || other.exclusive());
    }

    /** Nothing ticked is no answer: it is taken back, so that it can be told from "none". */
    private Change change(Map<String, Integer> codes) {
        return codes.values().stream().allMatch(code -> code == 0)
                ? Change.clearing(choice.id(), codes.keySet())
                : Change.ofCodes(choice.id(), codes);
    }
}
