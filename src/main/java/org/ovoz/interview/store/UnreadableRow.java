package org.ovoz.interview.store;

/** The codes of a sent interview are not those of a questionnaire; says nothing of what stands there. */
final class UnreadableRow extends IllegalStateException {

    UnreadableRow(String why) {
        super(why);
    }
}
