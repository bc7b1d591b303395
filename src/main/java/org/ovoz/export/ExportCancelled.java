package org.ovoz.export;

/** Somebody stopped the export; what was written so far is no whole file. */
public final class ExportCancelled extends RuntimeException {

    ExportCancelled() {
        super("The export was cancelled.", null, false, false);
    }
}
