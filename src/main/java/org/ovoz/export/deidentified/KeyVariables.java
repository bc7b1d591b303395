package org.ovoz.export.deidentified;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ovoz.export.ExportRefused;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.questionnaire.Variable;

/**
 * The key variables of a wave: those that its files call identifying and the month of completion. The country is not among
 * them, because it is always told. What comes first is kept longest: items, then facts of the case, then the month.
 */
final class KeyVariables {

    private static final String COUNTRY = "country";

    private final List<KeyVariable> all = new ArrayList<>();
    private final int[] columns;
    private final int country;
    private final List<Map<Integer, Boolean>> asked = new ArrayList<>();
    private final Map<Integer, CountryCode> countries = new HashMap<>();

    /**
     * @param variables the coded ones, in the order of the codes of a case
     * @param plan from which groupings are taken
     * @throws ExportRefused if no item is identifying
     */
    KeyVariables(List<Variable> variables, List<ResultsPlan.Published> plan) {
        country = variables.stream().map(Variable::name).toList().indexOf(COUNTRY);
        variables.get(country).values().forEach(option -> countries.put(option.code(), new CountryCode(option.name())));
        var identifying = variables.stream()
                .filter(variable -> variable.identifying() && !variable.name().equals(COUNTRY))
                .toList();
        if (identifying.stream().allMatch(KeyVariables::isFact)) {
            throw new ExportRefused(ExportRefused.Reason.NO_IDENTIFYING);
        }
        Stream.concat(
                        identifying.stream().filter(variable -> !isFact(variable)),
                        identifying.stream().filter(KeyVariables::isFact))
                .forEach(variable -> all.add(KeyVariable.of(variable, groupings(variable, plan))));
        columns =
                all.stream().mapToInt(key -> variables.indexOf(key.variable())).toArray();
        all.add(KeyVariable.month());
        all.forEach(key -> {
            var byCountry = new HashMap<Integer, Boolean>();
            countries.keySet().forEach(number -> byCountry.put(number, isAsked(key.variable(), number)));
            asked.add(byCountry);
        });
    }

    private static boolean isFact(Variable variable) {
        return variable.kind() == Variable.Kind.CASE;
    }

    private static List<Grouping> groupings(Variable variable, List<ResultsPlan.Published> plan) {
        return plan.stream()
                .filter(published -> published.item().equals(variable.item()))
                .findFirst()
                .map(ResultsPlan.Published::groupings)
                .orElse(List.of());
    }

    /** In the order in which they are kept, the month last. */
    List<KeyVariable> all() {
        return all;
    }

    /** The place of the key variable that a column of codes holds, or −1. */
    int place(int column) {
        for (int place = 0; place < columns.length; place++) {
            if (columns[place] == column) {
                return place;
            }
        }
        return -1;
    }

    /** Whether a variable can be asked in the country with this number. */
    boolean isAsked(Variable variable, int number) {
        var code = countries.get(number);
        return code == null || variable.isAskedIn(code);
    }

    /** The country and the codes of the key variables of a case. */
    KeyClass.Key cell(LocalDate day, int[] codes) {
        var cell = new ArrayList<Integer>(all.size());
        for (int place = 0; place < columns.length; place++) {
            var code = codes[columns[place]];
            var isNever = code == Missing.NOT_ASKED.code() && !asked.get(place).getOrDefault(codes[country], true);
            cell.add(isNever ? Recoding.NEVER : code);
        }
        cell.add(day.getYear() * 100 + day.getMonthValue());
        return new KeyClass.Key(codes[country], cell);
    }
}
