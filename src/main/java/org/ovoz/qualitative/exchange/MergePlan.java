package org.ovoz.qualitative.exchange;

import java.util.List;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Memo;

/**
 * What taking a file in would do, told before it is done: what is new, what is here already, where both differ.
 *
 * @param newCodes with parents as they are here
 * @param changedCodes codes that are here, as the file has them, where that was decided
 * @param conflicts codes that are other here and in the file
 * @param partOf codes of the file that were merged into others here since, which they count as
 * @param renamed new codes that come under another name, since another code here has theirs
 * @param newSources texts that are not here
 * @param textConflicts texts that are other here
 * @param newCodings on the texts as they are here
 * @param knownCodings how many are here already
 * @param otherCodings codings that are here with another code or place
 * @param unplaced codings whose words are no longer in the text, or whose text was left
 * @param newMemos with what they are on as it is here
 * @param knownMemos how many are here already
 * @param otherTurns titles of texts that are here in the same words, but in other turns, which stay
 * @param removed what the file of another computer still has, but was taken away here
 */
public record MergePlan(
        List<Code> newCodes,
        List<Code> changedCodes,
        List<CodeConflict> conflicts,
        List<Renamed> partOf,
        List<Renamed> renamed,
        List<Project.Source> newSources,
        int knownSources,
        List<TextConflict> textConflicts,
        List<Coding> newCodings,
        int knownCodings,
        List<OtherCoding> otherCodings,
        List<Unplaced> unplaced,
        List<Memo> newMemos,
        int knownMemos,
        List<String> otherTurns,
        Removed removed) {

    /**
     * How much was taken away here.
     *
     * @param isTaken whether it comes again
     */
    public record Removed(int codings, int memos, boolean isTaken) {

        public boolean isEmpty() {
            return codings + memos == 0;
        }
    }

    /**
     * A code that is other here and in the file.
     *
     * @param here the code as it is
     * @param there as the file has it, with the id and the parent that it has here
     * @param isTaken whether the file's was chosen
     */
    public record CodeConflict(Code here, Code there, boolean isTaken) {}

    /**
     * A code that is called otherwise here than in the file.
     *
     * @param there its name in the file
     */
    public record Renamed(String there, String here) {}

    /**
     * A text that is other here and in the file.
     *
     * @param placed how many of its codings have a place in the text as it is here
     * @param unplaced how many have none
     */
    public record TextConflict(
            Document here, Project.Source there, int placed, int unplaced, MergeChoices.TextChoice choice) {}

    /**
     * A coding with one id and two meanings; what is here stays, unless both are wanted.
     *
     * @param saidHere what it says here
     * @param saidThere what it says in the file
     */
    public record OtherCoding(Coding here, Coding there, Said saidHere, Said saidThere, boolean isTaken) {

        /**
         * What a coding says.
         *
         * @param code its name
         * @param words the beginning of the passage
         */
        public record Said(String code, String words) {}
    }

    /** A coding that does not come. */
    public record Unplaced(String title, String code, String coder, String words) {}

    /** Whether somebody must say where new texts belong, because the file does not. */
    public boolean isPlaceAsked() {
        return newSources.stream().anyMatch(source -> !BroughtDocuments.isPlaced(source));
    }

    /** Whether there is anything to take. */
    public boolean isEmpty() {
        return newCodes.isEmpty()
                && changedCodes.isEmpty()
                && newSources.isEmpty()
                && newCodings.isEmpty()
                && newMemos.isEmpty();
    }
}
