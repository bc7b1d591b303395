package org.ovoz.intake;

/** Somebody stopped the import; nothing is stored. */
final class ImportCancelled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportCancelled() {
        super("The import was cancelled.");
    }
}
