package org.ovoz.qualitative.agreement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.DocumentId;

/**
 * A round of blind second coding.
 *
 * @param first the coder with whom the second is compared
 * @param second who codes without seeing codings of others, and whose codings nobody sees
 * @param share of the turns that was asked for, in percent
 * @param closedOn nothing while it is open; a closed round is never opened again
 * @param codingsUntil the newest thing that was done to codings when it was closed; nothing while it is open, and for rounds that
 *     were closed before this was kept
 * @param documents those that were drawn and are still there
 * @param finished which of them each coder has read to the end
 */
public record CodingRound(
        RoundId id,
        String first,
        String second,
        int share,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Long codingsUntil,
        Set<DocumentId> documents,
        Finished finished) {

    /** Documents that were read to the end, as their coders said. */
    public record Finished(Set<DocumentId> byFirst, Set<DocumentId> bySecond) {

        public static final Finished NONE = new Finished(Set.of(), Set.of());

        public Finished {
            byFirst = Set.copyOf(byFirst);
            bySecond = Set.copyOf(bySecond);
        }

        public Set<DocumentId> by(boolean isSecond) {
            return isSecond ? bySecond : byFirst;
        }
    }

    public CodingRound {
        documents = Set.copyOf(documents);
    }

    public boolean isOpen() {
        return closedOn == null;
    }

    public boolean isOf(String coder) {
        return coder.equals(first) || coder.equals(second);
    }

    /** Whether one of its coders said that a document is read to the end. */
    public boolean isFinished(String coder, DocumentId document) {
        return finished.by(coder.equals(second)).contains(document);
    }

    /** How many of its documents a coder has read to the end. */
    public int finished(String coder) {
        return (int) documents.stream()
                .filter(document -> isFinished(coder, document))
                .count();
    }

    /** Whether somebody may not see what a coder put on a document now. */
    boolean isHidden(String reader, DocumentId document, String coder) {
        if (!isOpen() || !documents.contains(document) || reader.equals(coder)) {
            return false;
        }
        return reader.equals(second) || coder.equals(second);
    }
}
