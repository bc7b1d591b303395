package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.RemovedWork;
import org.ovoz.qualitative.Span;

/** What the list of what was done says to be taken away. */
class RemovalsTests {

    private final Journal journal = new Journal();
    private final DocumentId document = DocumentId.random();
    private final CodeId fee = journal.code("PAY_FEE");

    private RemovedWork removed() {
        return Removals.in(journal.events);
    }

    @Test
    void aCodingThatWasTakenAwayIsRemovedUntilItIsThereAgain() {
        var coding = journal.coded("ann", document, 0, 5, fee);
        assertThat(removed()).isEqualTo(RemovedWork.NONE);
        journal.passages("ann", on -> on.uncode(coding));
        assertThat(removed().codings()).containsExactly(coding);
        journal.undo("ann");
        assertThat(removed()).isEqualTo(RemovedWork.NONE);
        journal.undo("ann");
        assertThat(removed().codings()).as("its making was taken back").containsExactly(coding);
    }

    @Test
    void aMemoWithWhatItSaidLast() {
        var memo = new Memo(MemoId.random(), document, 0, null, null, "First", "ann", Journal.DAY);
        keep(CodingEvent.Kind.MEMO_WRITTEN, Edit.OfMemo.adding(memo));
        keep(CodingEvent.Kind.MEMO_CHANGED, Edit.OfMemo.changing(memo, memo.saying("Second")));
        keep(CodingEvent.Kind.MEMO_REMOVED, Edit.OfMemo.removing(memo.saying("Second")));
        assertThat(removed().memos()).containsOnlyKeys(memo.id()).containsValue("Second");
    }

    @Test
    void aFileThatWasTakenBackAsAWholeIsNoDecisionAboutWhatIsInIt() {
        var coding = new Coding(CodingId.random(), document, 1, new Span(0, 5), fee, "Bolat", Journal.DAY);
        keep(CodingEvent.Kind.IMPORTED, Edit.OfCoding.adding(coding));
        journal.undo("ann");
        assertThat(journal.state.of(document)).isEmpty();
        assertThat(removed()).isEqualTo(RemovedWork.NONE);
    }

    private void keep(CodingEvent.Kind kind, Edit edit) {
        journal.keep("ann", Draft.of(kind, List.of(edit), "about"));
    }
}
