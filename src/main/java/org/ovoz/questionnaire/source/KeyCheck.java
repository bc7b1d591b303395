package org.ovoz.questionnaire.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Option;

/** Whether each key of an item does something there: a key that is read and forgotten would be a false promise. */
final class KeyCheck {

    private static final Set<String> WITHOUT_CODES = Set.of("identifying", "sensitive", "missing", "level");
    private static final Map<String, Set<String>> WITHOUT_EFFECT = Map.of(
            "text", WITHOUT_CODES,
            "open", WITHOUT_CODES,
            "information",
                    Set.of(
                            "identifying",
                            "sensitive",
                            "missing",
                            "level",
                            "label",
                            "core",
                            "required",
                            "constraint",
                            "wording"));

    private final Errors errors;

    KeyCheck(Errors errors) {
        this.errors = errors;
    }

    /** Reports keys that are not known at items of this type, that do nothing there, or that contradict each other. */
    void check(Yaml item, String type, Set<String> known) {
        for (var entry : item.entries()) {
            if (entry.key().equals("sealed")) {
                errors.add(
                        entry.value(),
                        "'sealed' promises what is not done: typed texts are stored as they are typed",
                        "Remove it, and promise respondents nothing about it");
            } else if (WITHOUT_EFFECT.getOrDefault(type, Set.of()).contains(entry.key())) {
                errors.add(
                        entry.value(),
                        "'" + entry.key() + "' does nothing at an item of type " + type,
                        type.equals("information")
                                ? "Remove it: there is no answer"
                                : "Remove it: there are no codes, and typed texts never leave the team");
            } else if (!known.contains(entry.key())) {
                errors.add(
                        entry.value(),
                        "'" + entry.key() + "' is not known here",
                        Errors.suggest(entry.key(), known.stream().sorted().toList()));
            }
        }
        if (isSet(item, "identifying") && isSet(item, "sensitive")) {
            errors.add(
                    item,
                    "the item is both identifying (others know the answer) and sensitive (nobody may learn it)",
                    "Remove one of them");
        }
    }

    /** Reports what a point of a grid's scale cannot have: every row shows the whole scale. */
    void scale(Yaml grid, List<Option> points) {
        for (var point : points) {
            if (point.specify() != null
                    || point.exclusive()
                    || !point.only().isEmpty()
                    || !point.relevant().equals(Condition.ALWAYS)) {
                errors.add(
                        grid,
                        "the point " + point.code() + " of the scale has a key that does nothing in a grid",
                        "Remove 'only', 'relevant', 'specify' and 'exclusive' there");
            }
        }
    }

    private static boolean isSet(Yaml item, String key) {
        return item.get(key).filter(Yaml::isScalar).map(Yaml::scalar).orElse("").equals("true");
    }
}
