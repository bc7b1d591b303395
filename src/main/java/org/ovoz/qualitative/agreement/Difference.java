package org.ovoz.qualitative.agreement;

import java.util.List;
import java.util.Optional;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Memo;

/**
 * A turn that somebody gave a code and not both coders of the round did.
 *
 * @param words of the whole turn
 * @param sides the first coder, then the second, then whoever else put the code there
 * @param decided whether the turn has the code, where that counts now
 * @param history what was decided, the latest last
 */
public record Difference(
        Document document,
        CodedTurn turn,
        String words,
        Code code,
        List<Side> sides,
        Optional<Boolean> decided,
        List<Resolution> history) {

    /**
     * What one coder has here.
     *
     * @param passages with this code, by their places
     * @param others names of the other codes that this coder put on the turn
     * @param memos of this coder on a passage of the turn
     */
    public record Side(String coder, List<Passage> passages, List<String> others, List<Memo> memos) {}

    /**
     * A coded passage with its words.
     *
     * @param isLeftBehind whether a correction changed its words since, so that it stands on an earlier version
     */
    public record Passage(Coding coding, String words, boolean isLeftBehind) {}

    public boolean isOpen() {
        return decided.isEmpty();
    }
}
