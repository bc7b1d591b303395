package org.ovoz.qualitative.exchange;

/** A file that cannot be read as what it should be; nothing of it was taken. */
public final class UnreadableFile extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. Each has a text {@code exchange.unreadable.<name>}. */
    public enum Reason {
        /** No zip file, or damaged or encrypted. */
        NO_ZIP,
        /** No {@code .qde} file in the archive. */
        NO_PROJECT,
        /** Packed or unpacked larger than is read. */
        TOO_LARGE,
        TOO_MANY,
        /** A name leads out of the archive. */
        PLACE,
        TWICE,
        /** Not well-formed, or nested without end. */
        NO_XML,
        /** It declares a document type, which the format does not have and with which readers are attacked. */
        DOCTYPE,
        /** Well-formed, but nothing of REFI-QDA. */
        OTHER_FORMAT
    }

    private final Reason reason;
    private final String file;

    UnreadableFile(Reason reason, String file) {
        super(reason + " " + file);
        this.reason = reason;
        this.file = file.length() > 80 ? file.substring(0, 80) + "…" : file;
    }

    public Reason reason() {
        return reason;
    }

    /** The name in the archive, shortened; empty where it is the file itself. */
    public String file() {
        return file;
    }
}
