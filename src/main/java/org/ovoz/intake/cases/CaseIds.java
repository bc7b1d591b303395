package org.ovoz.intake.cases;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.imported.ImportedFile;

/**
 * The ids of the cases of a file: that of our own interview; one made of the case number and the file it belongs to; or one
 * made of the file and the place in it, because equal rows are people.
 */
public final class CaseIds {

    private final SourceFile file;
    private final @Nullable String numbers;
    private final Function<String, InterviewId> ids;
    private final String channel;

    /**
     * @param numbers the channel of the file to which the case numbers belong, empty for the one pool of an earlier
     *     release, or null where they are none
     * @param ids the stable id of a case by what makes it this one
     */
    public CaseIds(SourceFile file, @Nullable String numbers, Function<String, InterviewId> ids) {
        this.file = file;
        this.numbers = numbers;
        this.ids = ids;
        this.channel = ImportedFile.channel(file.fingerprint());
    }

    /** Whether a row has a number that tells it from all others. */
    public boolean hasNumber(int row) {
        return number(row) != null;
    }

    public InterviewId of(int row) {
        var number = number(row);
        if (number == null) {
            return ids.apply(channel + " row " + row);
        }
        if (SourceFile.OWN_ID.matcher(number).matches()) {
            return new InterviewId(UUID.fromString(number));
        }
        var pool = java.util.Objects.requireNonNull(numbers);
        return ids.apply(pool.isEmpty() ? "case " + number : pool + " case " + number);
    }

    /** Whether a row's number is the id of an interview of our own, which is the same in every file. */
    public boolean isOurs(int row) {
        var number = number(row);
        return number != null && SourceFile.OWN_ID.matcher(number).matches();
    }

    private @Nullable String number(int row) {
        return numbers == null || file.identity() == null
                ? null
                : file.identity().value(row);
    }
}
