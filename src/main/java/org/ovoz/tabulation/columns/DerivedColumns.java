package org.ovoz.tabulation.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;

/**
 * Derived variables as columns after the stored ones: the same code for a case as {@link Derivation#code}, but made block by
 * block. What is made of one column of bytes is looked up in a table of all bytes.
 */
final class DerivedColumns {

    private static final int CODES = 256;
    private static final int NOT_ASKED = Missing.NOT_ASKED.code();

    private final List<DerivedVariable> definitions;
    private final int version;
    private final int stored;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Formula> formulas = new ArrayList<>();

    /** Makes the codes of one column out of those of others; a source that is not there has the column −1. */
    private sealed interface Formula {

        /**
         * Of one column.
         *
         * @param bytes by code as an unsigned byte
         */
        record OfOne(int source, IntUnaryOperator code, int[] bytes) implements Formula {}

        record OfSeveral(int[] sources, Derivation derivation) implements Formula {}
    }

    private DerivedColumns(List<DerivedVariable> definitions, int version, int stored) {
        this.definitions = definitions;
        this.version = version;
        this.stored = stored;
    }

    static DerivedColumns of(Questionnaire questionnaire, List<Variable> stored) {
        var columns = new DerivedColumns(questionnaire.derived(), questionnaire.version(), stored.size());
        var places = new HashMap<String, Integer>();
        for (int column = 0; column < stored.size(); column++) {
            places.put(stored.get(column).name(), column);
        }
        for (var definition : questionnaire.derived()) {
            places.put(definition.name(), stored.size() + columns.formulas.size());
            columns.formulas.add(new Formula.OfSeveral(new int[0], definition.derivation()));
        }
        for (int column = 0; column < columns.formulas.size(); column++) {
            var derivation = questionnaire.derived().get(column).derivation();
            columns.formulas.set(column, formula(derivation, places));
        }
        questionnaire.variables().stream()
                .filter(variable -> questionnaire.derived(variable.name()).isPresent())
                .forEach(columns.variables::add);
        return columns;
    }

    private static Formula formula(Derivation derivation, Map<String, Integer> places) {
        var sources = derivation
                .reads()
                .mapToInt(name -> places.getOrDefault(name, -1))
                .toArray();
        return switch (derivation) {
            case Derivation.Merged _, Derivation.Bands _, Derivation.Reversed _ -> {
                var bytes = new int[CODES];
                Arrays.setAll(bytes, code -> derivation.ofOne((byte) code));
                yield new Formula.OfOne(sources[0], derivation::ofOne, bytes);
            }
            case Derivation.Mean _, Derivation.Sum _, Derivation.Ticks _ -> new Formula.OfSeveral(sources, derivation);
        };
    }

    boolean isOf(Questionnaire questionnaire) {
        return definitions.equals(questionnaire.derived()) && version == questionnaire.version();
    }

    List<Variable> variables() {
        return variables;
    }

    int size() {
        return formulas.size();
    }

    /** The codes of a column of a block, as narrow as they fit. */
    Object column(int column, Block block) {
        return switch (formulas.get(column - stored)) {
            case Formula.OfOne one -> ofOne(one, block);
            case Formula.OfSeveral several -> narrow(ofSeveral(several, block));
        };
    }

    private static Object ofOne(Formula.OfOne formula, Block block) {
        var codes = new int[Block.CAPACITY];
        if (formula.source() < 0) {
            Arrays.fill(codes, NOT_ASKED);
        } else if (block.column(formula.source()) instanceof byte[] source) {
            for (int row = 0; row < codes.length; row++) {
                codes[row] = formula.bytes()[source[row] & 0xFF];
            }
        } else {
            for (int row = 0; row < codes.length; row++) {
                codes[row] = formula.code().applyAsInt(block.code(formula.source(), row));
            }
        }
        return narrow(codes);
    }

    /** Per row the sum and number of valid codes, and the one reason why there is none: 0 before any, −9 after two. */
    private static int[] ofSeveral(Formula.OfSeveral formula, Block block) {
        var sums = new int[Block.CAPACITY];
        var valid = new int[Block.CAPACITY];
        var why = new byte[Block.CAPACITY];
        var codes = new int[Block.CAPACITY];
        for (var source : formula.sources()) {
            if (source < 0) {
                Arrays.fill(codes, NOT_ASKED);
            } else {
                block.copy(source, codes.length, codes, 0);
            }
            for (int row = 0; row < codes.length; row++) {
                var code = codes[row];
                if (!Missing.is(code)) {
                    sums[row] += code;
                    valid[row]++;
                } else if (why[row] == 0) {
                    why[row] = (byte) code;
                } else if (why[row] != code) {
                    why[row] = (byte) Missing.NO_ANSWER.code();
                }
            }
        }
        for (int row = 0; row < codes.length; row++) {
            var reason = valid[row] == 0 ? why[row] : Missing.NO_ANSWER.code();
            sums[row] = formula.derivation().ofSeveral(sums[row], valid[row], reason);
        }
        return sums;
    }

    private static Object narrow(int[] codes) {
        var lowest = 0;
        var highest = 0;
        for (var code : codes) {
            lowest = Math.min(lowest, code);
            highest = Math.max(highest, code);
        }
        if (lowest >= Byte.MIN_VALUE && highest <= Byte.MAX_VALUE) {
            var bytes = new byte[codes.length];
            for (int row = 0; row < codes.length; row++) {
                bytes[row] = (byte) codes[row];
            }
            return bytes;
        }
        if (lowest >= Short.MIN_VALUE && highest <= Short.MAX_VALUE) {
            var shorts = new short[codes.length];
            for (int row = 0; row < codes.length; row++) {
                shorts[row] = (short) codes[row];
            }
            return shorts;
        }
        return codes;
    }
}
