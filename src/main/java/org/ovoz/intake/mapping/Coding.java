package org.ovoz.intake.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Meaning.Basis;
import org.ovoz.questionnaire.Variable;

/** Which code each value of a column becomes: as somebody decided, by its label, by its number. */
public final class Coding {

    /** The value cannot be understood. */
    public static final int UNKNOWN = Integer.MIN_VALUE + 1;

    private final Column column;
    private final Variable variable;
    private final Meanings meanings;
    private final List<Meaning> codes;

    public Coding(SourceFile file, Column column, Variable variable, Mapping mapping, Targets targets) {
        this.column = column;
        this.variable = variable;
        this.meanings = new Meanings(file, column, variable, mapping, targets);
        this.codes = column.values().stream().map(meanings::of).toList();
    }

    public Column column() {
        return column;
    }

    public Variable variable() {
        return variable;
    }

    /** The code of a value by its place in the column; {@link Mapping#BLANK} or unknown. */
    public int codeAt(int place) {
        return codes.get(place).code();
    }

    public boolean isUnknown(int place) {
        return codes.get(place).code() == UNKNOWN;
    }

    /** Whether what a value becomes is not certain, so that somebody has to look at it. */
    public boolean isAsked(int place) {
        return codes.get(place).basis().isAsked();
    }

    /** What the meaning of a value rests on where a person should know: {@code intake.basis.<name>}. */
    public Optional<String> basisAt(int place) {
        return Optional.of(codes.get(place).basis())
                .filter(basis -> basis.isAsked() || basis == Basis.NAMED_NUMBER)
                .map(Basis::name);
    }

    /** The places of the values whose meaning is not certain. */
    public IntStream asked() {
        return IntStream.range(0, codes.size()).filter(this::isAsked);
    }

    /** The mapping in which all that is not certain is decided as it is proposed. */
    public Mapping confirmed(Mapping mapping) {
        var confirmed = mapping;
        for (var place : asked().toArray()) {
            confirmed = confirmed.withCode(column.key(), column.values().get(place), codeAt(place));
        }
        return confirmed;
    }

    /** Whether a value counts as missing although only a person can say why. */
    boolean isUnclearlyMissing(int place) {
        return codes.get(place).basis() == Basis.MISSING;
    }

    /** The code of a row. */
    public int code(int row) {
        var cell = column.cells()[row];
        return cell == Column.BLANK ? Mapping.BLANK : codes.get(cell).code();
    }

    /** The code whose label is most like a value that cannot be understood. */
    public Optional<Integer> proposal(String value) {
        return meanings.nearest(value);
    }

    /** The share of the different values that can be understood, from 0 to 1; 1 where there is none. */
    double understood() {
        var known = codes.stream().filter(meaning -> meaning.code() != UNKNOWN).count();
        return codes.isEmpty() ? 1 : (double) known / codes.size();
    }
}
