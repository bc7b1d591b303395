package org.ovoz.tabulation.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Selection;

/**
 * What the lists of a filter offer: the variables of a questionnaire that have one code, and the codes of each.
 *
 * @param label a text in the reader's language
 * @param none stands for no variable
 * @param any stands for whatever code
 */
public record FilterOptions(Questionnaire questionnaire, Function<Text, String> label, String none, String any) {

    /** The value of a list in which nothing is chosen. */
    public static final String ALL = "";

    /** The variables by name, none first. */
    public Map<String, String> variables() {
        var options = new LinkedHashMap<String, String>();
        options.put(ALL, none);
        questionnaire.variables().stream()
                .filter(found -> found.kind() == Variable.Kind.SINGLE)
                .forEach(found -> options.put(found.name(), label.apply(found.label())));
        return options;
    }

    /** The codes of a variable, any of them first; only that where there is no such variable. */
    public Map<String, String> codes(String variable) {
        var options = new LinkedHashMap<String, String>();
        options.put(ALL, any);
        questionnaire.variables().stream()
                .filter(found -> found.name().equals(variable))
                .flatMap(found -> found.values().stream())
                .forEach(option -> options.put(Integer.toString(option.code()), label.apply(option.label())));
        return options;
    }

    /** The selection with a code of a variable, if one is chosen. */
    public static Selection narrowed(Selection selection, String variable, String code) {
        return code.equals(ALL) ? selection : selection.with(variable, Set.of(Integer.valueOf(code)));
    }
}
