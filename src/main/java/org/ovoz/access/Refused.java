package org.ovoz.access;

/** Something was not done, for a reason that the person in front of the screen can mend. Nothing was changed. */
public class Refused extends RuntimeException {

    private final Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
