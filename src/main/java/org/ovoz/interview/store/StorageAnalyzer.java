package org.ovoz.interview.store;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says at start what to do about a database that cannot be opened, or a key that cannot be read. */
class StorageAnalyzer implements FailureAnalyzer {

    private static final int H2_IN_USE = 90020;
    private static final int H2_DAMAGED = 90030;
    private static final int H2_WRONG_VERSION = 90048;
    private static final int H2_IO = 90028;

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DamagedKey key) {
                return new FailureAnalysis(
                        key.getMessage(), "Put the study.key of the last backup there (docs/operation.md).", key);
            }
            if (cause instanceof UnusableKey key) {
                return new FailureAnalysis(key.getMessage(), key.remedy(), key);
            }
            if (cause instanceof ForeignKey key) {
                return new FailureAnalysis(
                        key.getMessage(),
                        "Copy the study.key of the other server, or of a backup, there, or give every server the same"
                                + " OVOZ_STUDY_KEY. Only if it is lost for good, start"
                                + " once with --ovoz.new-study-key=true: codes that respondents have are void then"
                                + " (docs/operation.md).",
                        key);
            }
            if (cause instanceof SQLException fault) {
                return analysis(fault);
            }
        }
        return null;
    }

    private static @Nullable FailureAnalysis analysis(SQLException fault) {
        var state = Objects.requireNonNullElse(fault.getSQLState(), "");
        return switch (fault.getErrorCode()) {
            case H2_IN_USE ->
                new FailureAnalysis(
                        "The data folder is used by another Ovoz that is running.",
                        "End that one, or name another data folder in OVOZ_DATA.",
                        fault);
            case H2_DAMAGED, H2_WRONG_VERSION ->
                new FailureAnalysis(
                        "The database file in the data folder cannot be opened: it is damaged, or of another version.",
                        "Leave it as it is, restore the last backup into an empty folder (./run restore FILE), and start"
                                + " with OVOZ_DATA on that.",
                        fault);
            case H2_IO ->
                new FailureAnalysis(
                        "The database file in the data folder cannot be written or read.",
                        "See whether there is room on its disk, and whether the disk is in order.",
                        fault);
            default ->
                state.startsWith("53")
                        ? new FailureAnalysis(
                                "No room is left on the disk of the data folder.",
                                "Make room there, or move the data folder to a larger disk, and start again.",
                                fault)
                        : unreachable(fault, state);
        };
    }

    private static @Nullable FailureAnalysis unreachable(SQLException fault, String state) {
        return state.startsWith("08") || state.startsWith("28") || state.equals("3D000")
                ? new FailureAnalysis(
                        "The database that OVOZ_DB_URL names cannot be reached, or does not let Ovoz in.",
                        "See that it runs, and check OVOZ_DB_URL, OVOZ_DB_USER and OVOZ_DB_PASSWORD.",
                        fault)
                : null;
    }
}
