package org.ovoz.workbench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The analyses somebody has gone through, so that each step can be taken back and again. */
public final class UndoHistory {

    private static final int LONGEST = 200;

    private final Deque<Analysis> before = new ArrayDeque<>();
    private final Deque<Analysis> after = new ArrayDeque<>();
    private Analysis now;

    public UndoHistory(Analysis first) {
        this.now = first;
    }

    public Analysis now() {
        return now;
    }

    /** The way one came, oldest first, with where one is now. */
    public List<Analysis> steps() {
        var steps = new ArrayList<>(before);
        Collections.reverse(steps);
        steps.add(now);
        return List.copyOf(steps);
    }

    /** Goes on to another analysis; what was taken back before is forgotten. False if it is the same. */
    public boolean go(Analysis next) {
        if (next.equals(now)) {
            return false;
        }
        before.push(now);
        if (before.size() > LONGEST) {
            before.removeLast();
        }
        after.clear();
        now = next;
        return true;
    }

    /** Takes the last step back; empty if there is none. */
    public Optional<Analysis> undo() {
        return move(before, after);
    }

    /** Takes the last step again that was taken back; empty if there is none. */
    public Optional<Analysis> redo() {
        return move(after, before);
    }

    public boolean canUndo() {
        return !before.isEmpty();
    }

    public boolean canRedo() {
        return !after.isEmpty();
    }

    private Optional<Analysis> move(Deque<Analysis> from, Deque<Analysis> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(now);
        now = from.pop();
        return Optional.of(now);
    }
}
