package org.ovoz.qualitative.exchange;

import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;

/**
 * What a person decided where a file and what is here differ. Without a decision what is here stays, and codings are carried.
 *
 * @param theirCodes codes, by their ids here, whose name and words are taken from the file
 * @param texts what becomes of codings on a text that is other here
 * @param bothCodings codings that are otherwise here, and come as a second one
 * @param isRemovedTaken whether what was taken away here comes again
 */
public record MergeChoices(
        Set<CodeId> theirCodes, Map<DocumentId, TextChoice> texts, Set<CodingId> bothCodings, boolean isRemovedTaken) {

    public static final MergeChoices NONE = new MergeChoices(Set.of(), Map.of(), Set.of(), false);

    /** What becomes of the codings of a file on a text that was corrected or redacted since. */
    public enum TextChoice {
        /** Those whose words are unchanged go where these are now; the others are listed. */
        CARRY,
        /** The file's text comes as a document of its own. */
        OWN_DOCUMENT,
        /** None of them comes. */
        LEAVE
    }

    TextChoice of(DocumentId document) {
        return texts.getOrDefault(document, TextChoice.CARRY);
    }
}
