package org.ovoz.qualitative.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.DocumentId;

/**
 * Something that was done to codes, codings and memos. Events are only ever added; one that was undone stays, with the one
 * that undid it.
 *
 * @param number grows with every event
 * @param about names of the codes it is about as they were then, or figures, as its sentence needs them; no words of a text
 * @param actor who did it
 * @param undoes the event that it takes back, for {@link Kind#UNDONE}
 * @param edits what it does, in their order
 */
public record CodingEvent(
        long number,
        Kind kind,
        List<String> about,
        String actor,
        LocalDate on,
        @Nullable Long undoes,
        List<Edit> edits) {

    /** What was done. Each has a sentence {@code coding.event.<kind>}. */
    public enum Kind {
        CODEBOOK_STARTED,
        CODE_ADDED,
        CODE_CHANGED,
        CODE_MOVED,
        CODES_MERGED,
        CODE_SPLIT,
        CODE_RETIRED,
        CODE_RESTORED,
        CODED,
        CODED_IN_VIVO,
        UNCODED,
        MEMO_WRITTEN,
        MEMO_CHANGED,
        MEMO_REMOVED,
        CARRIED,
        IMPORTED,
        UNDONE;

        /** Whether it can be taken back: what follows a text that was corrected cannot, because the text stays corrected. */
        boolean canBeUndone() {
            return this != CARRIED;
        }
    }

    public CodingEvent {
        about = List.copyOf(about);
        edits = List.copyOf(edits);
    }

    /** The one document that all of it is about, with which it goes. */
    public Optional<DocumentId> document() {
        var documents = edits.stream().map(Edit::document).distinct().toList();
        return documents.size() == 1 ? Optional.ofNullable(documents.getFirst()) : Optional.empty();
    }

    /** Whether it does anything in a document. */
    public boolean concerns(DocumentId document) {
        return edits.stream().anyMatch(edit -> Objects.equals(edit.document(), document));
    }

    /** Whether it changes any code. */
    public boolean changesCodes() {
        return edits.stream().anyMatch(Edit.OfCode.class::isInstance);
    }
}
