package org.ovoz.tabulation.columns;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Condition.Operator;
import org.ovoz.questionnaire.Missing;

/**
 * A {@link Condition} over coded columns: it holds for the same cases as {@link Condition#holds} for their answers, but is
 * asked block by block. A test of one variable looks its codes up in a table of all bytes.
 */
sealed interface CaseCondition {

    /** For every row of a block whether it holds there, in a new array. */
    boolean[] holds(Block block, int rows);

    /**
     * The condition over the columns of a snapshot.
     *
     * @throws UnknownVariable if it reads a variable that the cases do not have
     */
    static CaseCondition of(Condition condition, Snapshot snapshot) {
        return switch (condition) {
            case Condition.Comparison(var variable, var operator, var value) ->
                compared(snapshot, variable, operator, value);
            case Condition.In(var variable, var values) -> {
                var unit = unit(snapshot, variable);
                var codes = values.stream().map(value -> unit * value).collect(Collectors.toSet());
                yield Codes.of(snapshot, variable, codes::contains);
            }
            case Condition.Has has -> Codes.of(snapshot, has.variable(), code -> code == 1);
            case Condition.Count(var _, var variables, var operator, var value) ->
                new Ticks(variables.stream().mapToInt(snapshot::column).toArray(), operator, value);
            case Condition.Answered(var _, var variables) ->
                new Joined(
                        false,
                        variables.stream()
                                .<CaseCondition>map(name -> Codes.of(snapshot, name, code -> !Missing.is(code)))
                                .toList());
            case Condition.And(var parts) -> new Joined(true, of(parts, snapshot));
            case Condition.Or(var parts) -> new Joined(false, of(parts, snapshot));
            case Condition.Not(var part) -> new Opposite(of(part, snapshot));
        };
    }

    private static CaseCondition compared(Snapshot snapshot, String variable, Operator operator, int value) {
        var code = unit(snapshot, variable) * value;
        return Codes.of(snapshot, variable, found -> !Missing.is(found) && operator.holds(found, code));
    }

    /** What stands for 1 in the codes of a variable: a condition names amounts. */
    private static int unit(Snapshot snapshot, String variable) {
        var decimals = snapshot.variables().get(snapshot.column(variable)).decimals();
        return BigDecimal.ONE.movePointRight(decimals).intValueExact();
    }

    private static List<CaseCondition> of(List<Condition> parts, Snapshot snapshot) {
        return parts.stream().map(part -> of(part, snapshot)).toList();
    }

    /**
     * One variable has one of some codes.
     *
     * @param bytes by code as an unsigned byte, whether it is one of them
     */
    record Codes(int column, IntPredicate wanted, boolean[] bytes) implements CaseCondition {

        static Codes of(Snapshot snapshot, String variable, IntPredicate wanted) {
            var bytes = new boolean[256];
            for (int code = 0; code < bytes.length; code++) {
                bytes[code] = wanted.test((byte) code);
            }
            return new Codes(snapshot.column(variable), wanted, bytes);
        }

        @Override
        public boolean[] holds(Block block, int rows) {
            var holds = new boolean[rows];
            if (block.column(column) instanceof byte[] codes) {
                for (int row = 0; row < rows; row++) {
                    holds[row] = bytes[codes[row] & 0xFF];
                }
            } else {
                for (int row = 0; row < rows; row++) {
                    holds[row] = wanted.test(block.code(column, row));
                }
            }
            return holds;
        }
    }

    /** How many options are ticked, of those who answered at least one of them. */
    record Ticks(int[] columns, Operator operator, int value) implements CaseCondition {
        @Override
        public boolean[] holds(Block block, int rows) {
            var holds = new boolean[rows];
            for (int row = 0; row < rows; row++) {
                var ticked = 0;
                var isAnswered = false;
                for (var column : columns) {
                    var code = block.code(column, row);
                    ticked += code == 1 ? 1 : 0;
                    isAnswered |= !Missing.is(code);
                }
                holds[row] = isAnswered && operator.holds(ticked, value);
            }
            return holds;
        }
    }

    /** All of the parts hold, or any of them; no parts at all is true of all and false of any. */
    record Joined(boolean all, List<CaseCondition> parts) implements CaseCondition {
        @Override
        public boolean[] holds(Block block, int rows) {
            var holds = new boolean[rows];
            Arrays.fill(holds, all);
            for (var part : parts) {
                var more = part.holds(block, rows);
                for (int row = 0; row < rows; row++) {
                    holds[row] = all ? holds[row] & more[row] : holds[row] | more[row];
                }
            }
            return holds;
        }
    }

    record Opposite(CaseCondition part) implements CaseCondition {
        @Override
        public boolean[] holds(Block block, int rows) {
            var holds = part.holds(block, rows);
            for (int row = 0; row < rows; row++) {
                holds[row] = !holds[row];
            }
            return holds;
        }
    }
}
