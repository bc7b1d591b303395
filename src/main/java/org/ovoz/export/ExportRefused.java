package org.ovoz.export;

/** An export that cannot be made, with the reason; nothing was written. */
public final class ExportRefused extends RuntimeException {

    /** Why; each has a text {@code export.refused.<name>}. */
    public enum Reason {
        /** No interview is chosen by countries and filters. */
        NO_CASES,
        /** So few are chosen that none can be hidden among others. */
        TOO_FEW,
        /** A de-identified file must not be chosen by a sensitive item. */
        SENSITIVE_FILTER,
        /** The questionnaire names no identifying item, so nobody could be protected. */
        NO_IDENTIFYING,
        /** So few interviews came in since the de-identified file before that a comparison would tell them apart. */
        TOO_SOON,
        /** Other exports have taken too long; later. It comes only while a file is waited for: {@code export.progress.busy}. */
        BUSY
    }

    private final Reason reason;

    public ExportRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
