package org.ovoz.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Column;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Variable;

/** Which code each value of a column becomes: as somebody decided, by its label, by its number. */
public final class Coding {

    /** The value cannot be understood. */
    static final int UNKNOWN = Integer.MIN_VALUE + 1;

    private final Column column;
    private final Variable variable;
    private final Targets targets;
    private final ValueLabels labels;
    private final Mapping mapping;
    private final int[] codes;

    public Coding(Column column, Variable variable, Mapping mapping, Targets targets) {
        this.column = column;
        this.variable = variable;
        this.targets = targets;
        this.mapping = mapping;
        this.labels = new ValueLabels(variable, targets);
        this.codes = column.values().stream().mapToInt(this::code).toArray();
    }

    public Column column() {
        return column;
    }

    public Variable variable() {
        return variable;
    }

    /** The code of a value by its place in the column; {@link Mapping#BLANK} or unknown. */
    public int codeAt(int place) {
        return codes[place];
    }

    public boolean isUnknown(int place) {
        return codes[place] == UNKNOWN;
    }

    /** The code of a row. */
    int code(int row) {
        var cell = column.cells()[row];
        return cell == Column.BLANK ? Mapping.BLANK : codes[cell];
    }

    /** The code whose label is most like a value that cannot be understood. */
    public Optional<Integer> proposal(String value) {
        return labels.nearest(column.labels().getOrDefault(value, value));
    }

    /** The share of the different values that can be understood, from 0 to 1; 1 where there is none. */
    double understood() {
        long known = 0;
        for (var code : codes) {
            known += code == UNKNOWN ? 0 : 1;
        }
        return codes.length == 0 ? 1 : (double) known / codes.length;
    }

    private int code(String value) {
        var decided =
                mapping.codes().getOrDefault(column.key(), java.util.Map.of()).get(value);
        if (decided != null) {
            return decided;
        }
        var number = number(value);
        if (variable.kind() == Variable.Kind.TICK && column.counted() != null && number != null && number >= 0) {
            return column.counted().equals(value) ? 1 : 0;
        }
        var label = column.labels().get(value);
        var byLabel = label == null ? null : labels.code(label);
        if (byLabel != null) {
            return byLabel;
        }
        if (number != null && targets.accepts(variable, number)) {
            return number;
        }
        var byText = labels.code(value);
        if (byText != null) {
            return byText;
        }
        if (isChoiceOfItsOwn(value)) {
            return 1;
        }
        return column.missing().contains(value) && variable.kind() != Variable.Kind.CASE
                ? Missing.NO_ANSWER.code()
                : UNKNOWN;
    }

    /** Survey services write the choice, or its number, into the column of a choice, and nothing where it is not ticked. */
    private boolean isChoiceOfItsOwn(String value) {
        return variable.kind() == Variable.Kind.TICK
                && column.values().size() == 1
                && !column.choice().isEmpty()
                && !value.equals("0");
    }

    private static @Nullable Integer number(String value) {
        return value.matches("[-−]?\\d{1,9}(\\.0+)?")
                ? (Integer) Integer.parseInt(value.replace('−', '-').replaceAll("\\..*", ""))
                : null;
    }
}
