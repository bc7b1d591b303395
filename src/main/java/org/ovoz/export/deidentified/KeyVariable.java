package org.ovoz.export.deidentified;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/**
 * A variable by which people can be recognised.
 *
 * @param scale how its codes can be merged
 * @param groupings how the study's published results merge them, the finest first; empty where they do not say
 */
public record KeyVariable(Variable variable, Scale scale, List<Grouping> groupings) {

    /** How codes can be merged. */
    public enum Scale {
        /** Any with any. */
        NOMINAL,
        /** Neighbours only. */
        ORDINAL,
        /** Amounts, in bands. */
        AMOUNT,
        /** Months as 202611: quarters, then years. */
        MONTH
    }

    public KeyVariable {
        groupings = List.copyOf(groupings);
    }

    static KeyVariable of(Variable variable, List<Grouping> groupings) {
        var scale = switch (variable.kind()) {
            case NUMBER -> Scale.AMOUNT;
            case SINGLE, TICK, RATING, TEXT, CASE -> variable.level() == Level.NOMINAL ? Scale.NOMINAL : Scale.ORDINAL;
        };
        return new KeyVariable(variable, scale, groupings);
    }

    /** The month of completion, which every de-identified file has. */
    static KeyVariable month() {
        var variable = new Variable(
                Codebook.COMPLETED_IN,
                Variable.Kind.CASE,
                Codebook.COMPLETED_IN,
                new Text(Map.of(), Map.of()),
                List.of(),
                List.of(),
                Level.ORDINAL,
                Set.of(),
                false,
                true);
        return new KeyVariable(variable, Scale.MONTH, List.of());
    }

    String name() {
        return variable.name();
    }
}
