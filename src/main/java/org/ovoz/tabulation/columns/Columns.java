package org.ovoz.tabulation.columns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Variable;

/**
 * The complete interviews of one wave as coded columns: a byte (rarely more) per variable and interview.
 *
 * <p>Readers take a {@link #snapshot}, which never changes, so that all tables of a screen agree. A change copies only
 * the blocks of 4,096 cases that it touches.
 */
public final class Columns {

    /** The largest number that a country can have. */
    public static final int MAX_COUNTRY = Byte.MAX_VALUE;

    private final List<Variable> variables;
    private List<Block> blocks = new ArrayList<>();
    private final Set<Block> ownBlocks = new HashSet<>();
    private CaseIndex index = emptyIndex();
    private final Editor editor = new Editing();
    private final DerivedLayout layout = new DerivedLayout();
    private int size;
    private int countries = 1;
    private volatile Snapshot snapshot;

    /**
     * Empty columns.
     *
     * @param variables of the questionnaire; those without codes are left out
     */
    public Columns(List<Variable> variables) {
        this.variables = variables.stream().filter(Variable::isCoded).toList();
        this.snapshot = new Snapshot(this.variables, List.of(), 0, countries, 0, layout);
    }

    /** What is changed in one go. */
    public interface Editor {

        /**
         * Inserts a case or replaces the one with the same id.
         *
         * @param epochDay the day of completion, in days since 1970-01-01
         * @param codes one per coded variable, in the order of the questionnaire
         */
        void put(UUID id, int epochDay, int[] codes);

        /** Removes a case; nothing happens when there is none. */
        void remove(UUID id);
    }

    /** The coded variables, in the order in which codes are given. */
    public List<Variable> variables() {
        return variables;
    }

    /** The cases as they are now; it never changes. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** Makes changes that become visible together, when {@code edits} returns; also those made before it fails. */
    public synchronized void change(Consumer<Editor> edits) {
        try {
            edits.accept(editor);
        } finally {
            publish();
        }
    }

    /** For a writer that changes several columns in turn: nothing is visible before {@link #publish}. */
    public Editor editor() {
        return editor;
    }

    /** Forgets every case, for a reader that begins again; what is published stays until the next {@link #publish}. */
    public synchronized void clear() {
        blocks = new ArrayList<>();
        ownBlocks.clear();
        index = emptyIndex();
        size = 0;
    }

    private CaseIndex emptyIndex() {
        return new CaseIndex(row -> block(row).id(row & Block.MASK));
    }

    public synchronized void publish() {
        snapshot = new Snapshot(variables, List.copyOf(blocks), size, countries, snapshot.revision() + 1, layout);
        ownBlocks.clear();
    }

    private final class Editing implements Editor {

        @Override
        public void put(UUID id, int epochDay, int[] codes) {
            if (codes.length != variables.size()) {
                throw new IllegalArgumentException("expected " + variables.size() + " codes and not " + codes.length);
            }
            var country = codes[snapshot.countryColumn()];
            if (country < 1 || country > MAX_COUNTRY) {
                throw new IllegalArgumentException("a case needs a country");
            }
            countries = Math.max(countries, country + 1);
            var row = index.row(id);
            if (row < 0) {
                row = append(id);
            }
            var block = writable(row);
            for (int column = 0; column < codes.length; column++) {
                block.set(column, row & Block.MASK, codes[column]);
            }
            block.set(codes.length, row & Block.MASK, epochDay);
        }

        @Override
        public void remove(UUID id) {
            var row = index.row(id);
            if (row >= 0) {
                index.remove(id);
                fill(row);
            }
        }
    }

    private int append(UUID id) {
        var row = size++;
        if (row >> Block.SHIFT == blocks.size()) {
            var block = new Block(variables.size() + 1);
            blocks.add(block);
            ownBlocks.add(block);
        }
        writable(row).setId(row & Block.MASK, id);
        index.put(id, row);
        return row;
    }

    /** The last case takes the place of a removed one. */
    private void fill(int row) {
        var last = --size;
        if (row != last) {
            var from = block(last);
            var to = writable(row);
            for (int column = 0; column <= variables.size(); column++) {
                to.set(column, row & Block.MASK, from.code(column, last & Block.MASK));
            }
            var id = from.id(last & Block.MASK);
            to.setId(row & Block.MASK, id);
            index.put(id, row);
        }
        if ((last & Block.MASK) == 0) {
            ownBlocks.remove(blocks.removeLast());
        }
    }

    private Block block(int row) {
        return blocks.get(row >> Block.SHIFT);
    }

    private Block writable(int row) {
        var block = block(row);
        if (!ownBlocks.contains(block)) {
            block = block.copy();
            blocks.set(row >> Block.SHIFT, block);
            ownBlocks.add(block);
        }
        return block;
    }
}
