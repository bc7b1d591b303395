package org.ovoz.questionnaire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Adds the codes of derived variables to those of an interview, one interview after the other. */
public final class DerivedCodes {

    private final List<DerivedVariable> inOrder;
    private final Map<String, Integer> places = new HashMap<>();
    private final int stored;

    /** Of a questionnaire with derived variables. */
    public DerivedCodes(Questionnaire questionnaire) {
        var coded = questionnaire.variables().stream().filter(Variable::isCoded).toList();
        for (int place = 0; place < coded.size(); place++) {
            places.put(coded.get(place).name(), place);
        }
        stored = coded.size() - questionnaire.derived().size();
        var own = new HashSet<>(
                coded.subList(0, stored).stream().map(Variable::name).toList());
        inOrder = DerivedVariable.inOrder(questionnaire.derived(), own);
    }

    /** The codes of an interview, one per coded variable of the questionnaire, with those that follow from them. */
    public int[] with(int[] codes) {
        if (codes.length != stored) {
            throw new IllegalArgumentException("expected " + stored + " codes and not " + codes.length);
        }
        var all = Arrays.copyOf(codes, stored + inOrder.size());
        Arrays.fill(all, stored, all.length, Missing.NOT_ASKED.code());
        for (var derived : inOrder) {
            all[places.get(derived.name())] = derived.derivation().code(name -> code(all, name));
        }
        return all;
    }

    private int code(int[] codes, String name) {
        var place = places.get(name);
        return place == null ? Missing.NOT_ASKED.code() : codes[place];
    }
}
