package org.ovoz.tabulation.columns;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;

/** The cases of a wave at one moment. It never changes and can be kept as long as a screen shows it. */
public final class Snapshot {

    private static final String COUNTRY = "country";

    private final List<Variable> variables;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Block> blocks;
    private final int size;
    private final int countries;
    private final long revision;
    private final DerivedLayout layout;
    private volatile @Nullable Cases all;
    private volatile @Nullable Extended extended;

    /** The same cases with what is derived of them. */
    private record Extended(DerivedColumns derived, Snapshot snapshot) {}

    /** @param layout remembers what is derived, for this snapshot and those after it */
    Snapshot(
            List<Variable> variables,
            List<Block> blocks,
            int size,
            int countries,
            long revision,
            DerivedLayout layout) {
        this.variables = variables;
        this.layout = layout;
        this.blocks = blocks;
        this.size = size;
        this.countries = countries;
        this.revision = revision;
        for (int column = 0; column < variables.size(); column++) {
            columns.put(variables.get(column).name(), column);
        }
    }

    /** The coded variables. */
    public List<Variable> variables() {
        return variables;
    }

    /** The same cases with the derived variables of a questionnaire as columns; they are computed when they are asked for. */
    public Snapshot with(Questionnaire questionnaire) {
        if (questionnaire.derived().isEmpty()) {
            return this;
        }
        var known = extended;
        if (known == null || !known.derived().isOf(questionnaire)) {
            var derived = layout.derived(questionnaire, variables);
            known = new Extended(derived, with(derived, block -> block.with(derived)));
            extended = known;
        }
        return known.snapshot();
    }

    /** The same for once, such as a preview: nothing that is derived is kept. */
    public Snapshot once(Questionnaire questionnaire) {
        var derived = DerivedColumns.of(questionnaire, variables);
        return with(derived, block -> block.once(derived));
    }

    private Snapshot with(DerivedColumns derived, UnaryOperator<Block> more) {
        var all =
                Stream.concat(variables.stream(), derived.variables().stream()).toList();
        return new Snapshot(all, blocks.stream().map(more).toList(), size, countries, revision, layout);
    }

    /** How many cases there are. */
    public int size() {
        return size;
    }

    /** Grows with every change of the columns. */
    public long revision() {
        return revision;
    }

    /** Every case. */
    public Cases all() {
        var cases = all;
        if (cases == null) {
            cases = new Cases(this, null);
            all = cases;
        }
        return cases;
    }

    /**
     * The cases that a selection chooses.
     *
     * @throws UnknownVariable if it names a variable that these cases do not have
     */
    public Cases select(Selection selection) {
        return selection.isAll() ? all() : new Cases(this, chosen(selection));
    }

    /**
     * The code of every case, row by row, in a new array.
     *
     * @throws UnknownVariable if there is no such variable
     */
    public int[] codes(String variable) {
        return codes(column(variable));
    }

    /** The codes of the case in a row, one per variable. */
    public int[] row(int row) {
        var block = blocks.get(row >> Block.SHIFT);
        var codes = new int[variables.size()];
        for (int column = 0; column < codes.length; column++) {
            codes[column] = block.code(column, row & Block.MASK);
        }
        return codes;
    }

    /** The day of completion of the case in a row. */
    public LocalDate day(int row) {
        return LocalDate.ofEpochDay(blocks.get(row >> Block.SHIFT).code(variables.size(), row & Block.MASK));
    }

    /** The id of the case in a row. */
    public UUID id(int row) {
        return blocks.get(row >> Block.SHIFT).id(row & Block.MASK);
    }

    /** The code of the case in a row. */
    public int code(String variable, int row) {
        return blocks.get(row >> Block.SHIFT).code(column(variable), row & Block.MASK);
    }

    private int[] codes(int column) {
        var codes = new int[size];
        for (int block = 0; block < blocks.size(); block++) {
            blocks.get(block).copy(column, rows(block), codes, block << Block.SHIFT);
        }
        return codes;
    }

    public int column(String variable) {
        var column = columns.get(variable);
        if (column == null) {
            throw new UnknownVariable(variable);
        }
        return column;
    }

    public int countryColumn() {
        return column(COUNTRY);
    }

    /** More than the largest number of a country that any case has or had. */
    int countries() {
        return countries;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** How many rows of a block are in use. */
    public int rows(int block) {
        return Math.min(Block.CAPACITY, size - (block << Block.SHIFT));
    }

    /** For every block and row, whether the selection chooses it; the blocks side by side, for it looks at every case. */
    private boolean[][] chosen(Selection selection) {
        selection.codes().keySet().forEach(this::column);
        var condition = CaseCondition.of(selection.condition(), this);
        var chosen = new boolean[blocks.size()][];
        Arrays.parallelSetAll(chosen, block -> chosen(selection, condition, block));
        return chosen;
    }

    private boolean[] chosen(Selection selection, CaseCondition condition, int block) {
        var chosen = condition.holds(blocks.get(block), rows(block));
        selection.codes().forEach((variable, codes) -> keep(chosen, blocks.get(block), column(variable), codes));
        if (selection.from() != null || selection.to() != null) {
            keepDays(chosen, blocks.get(block), selection);
        }
        return chosen;
    }

    private static void keep(boolean[] chosen, Block block, int column, Set<Integer> codes) {
        if (block.column(column) instanceof byte[] bytes) {
            var kept = new boolean[256];
            codes.stream().filter(code -> code == code.byteValue()).forEach(code -> kept[code & 0xFF] = true);
            for (int row = 0; row < chosen.length; row++) {
                chosen[row] &= kept[bytes[row] & 0xFF];
            }
        } else {
            for (int row = 0; row < chosen.length; row++) {
                chosen[row] &= codes.contains(block.code(column, row));
            }
        }
    }

    private void keepDays(boolean[] chosen, Block block, Selection selection) {
        var first = selection.from() == null
                ? LocalDate.MIN.toEpochDay()
                : selection.from().toEpochDay();
        var last = selection.to() == null
                ? LocalDate.MAX.toEpochDay()
                : selection.to().toEpochDay();
        for (int row = 0; row < chosen.length; row++) {
            var day = block.code(variables.size(), row);
            chosen[row] &= first <= day && day <= last;
        }
    }
}
