package org.ovoz.qualitative.material;

import org.ovoz.qualitative.DocumentText;

/**
 * A text is divided into turns otherwise, or others speak in them; its words are as they were. Told as an event of Spring
 * within the transaction that does it.
 *
 * @param turn the number of the turn that was joined with the next, or divided; 0 where only who speaks was corrected
 */
public record TurnsChanged(DocumentText before, DocumentText now, int turn) {

    /** Whether turns have other numbers, or other words. */
    public boolean isRenumbered() {
        return turn > 0;
    }

    /** Whether these are not the words any more that the turn with this number had. */
    public boolean isTouched(int number) {
        return isRenumbered() && (number == turn || number == turn + 1 && by() < 0);
    }

    /** The number that a turn has now; of one that was joined that of the whole, of one that was divided that of its beginning. */
    public int number(int old) {
        return old <= turn || !isRenumbered() ? old : old + by();
    }

    private int by() {
        return now.turns().size() - before.turns().size();
    }
}
