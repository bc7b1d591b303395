package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.coding.CodingRefused.Reason;

/** What can be done to codes and codings, what is refused, and that it can be taken back. */
class CodingCommandsTests {

    private static final String AIGUL = "Aigul";
    private static final String BAHROM = "Bahrom";

    private final Journal journal = new Journal();
    private final DocumentId document = DocumentId.random();

    private static CodingRefused refusal(ThrowingCallable call) {
        var refused = catchThrowableOfType(CodingRefused.class, call);
        assertThat(refused).isNotNull();
        return refused;
    }

    private static Reason refused(ThrowingCallable call) {
        return refusal(call).reason();
    }

    private List<String> codings() {
        return journal.state.of(document).stream()
                .map(coding -> coding.coder() + " " + coding.span().start() + "–"
                        + coding.span().end() + " "
                        + journal.state.code(coding.code()).map(Code::name).orElse("?"))
                .toList();
    }

    @Test
    void twoCodersOnOnePassageAreBothKeptAndOneCoderOnce() {
        var fee = journal.code("PAY_FEE");
        journal.coded(AIGUL, document, 3, 9, fee);
        journal.coded(BAHROM, document, 3, 9, fee);
        var events = journal.events.size();
        journal.passages(AIGUL, on -> on.code(List.of(new Passage(document, 1, new Span(3, 9))), fee));
        assertThat(codings()).containsExactlyInAnyOrder("Aigul 3–9 PAY_FEE", "Bahrom 3–9 PAY_FEE");
        assertThat(journal.events).as("nothing was done").hasSize(events);
    }

    @Test
    void mergingKeepsEveryCodingOnceAndComesBackExactly() {
        var fee = journal.code("PAY_FEE");
        var budget = journal.code("PAY_BUDGET");
        var child = CodeId.random();
        journal.codebook(AIGUL, codes -> codes.add(child, fee, "PAY_FEE_TV", "#d55e00", Code.Words.NONE));
        journal.coded(AIGUL, document, 0, 5, fee);
        journal.coded(AIGUL, document, 0, 5, budget);
        journal.coded(BAHROM, document, 0, 5, fee);
        journal.coded(AIGUL, document, 7, 9, fee);
        var memo = new Memo(MemoId.random(), null, 0, null, fee, "Ask again.", AIGUL, Journal.DAY);
        journal.passages(AIGUL, on -> on.write(memo, "PAY_FEE"));
        var before = journal.state;
        journal.codebook(BAHROM, codes -> codes.merge(fee, budget));
        assertThat(codings())
                .containsExactlyInAnyOrder("Aigul 0–5 PAY_BUDGET", "Bahrom 0–5 PAY_BUDGET", "Aigul 7–9 PAY_BUDGET");
        assertThat(journal.state.codebook().named("PAY_FEE")).isEmpty();
        assertThat(journal.state.code(child).orElseThrow().parent()).isEqualTo(budget);
        assertThat(journal.state.memo(memo.id()).orElseThrow().code()).isEqualTo(budget);
        journal.undo(BAHROM);
        assertThat(journal.state).isEqualTo(before);
        journal.redo(BAHROM);
        assertThat(codings()).hasSize(3);
    }

    @Test
    void aCodeThatWasMergedOrRetiredWhileSomebodyUsesItIsRefusedWithWhatToDo() {
        var fee = journal.code("PAY_FEE");
        var budget = journal.code("PAY_BUDGET");
        var all = journal.code("PAY");
        journal.codebook(AIGUL, codes -> codes.merge(fee, budget));
        journal.codebook(AIGUL, codes -> codes.merge(budget, all));
        var merged = refusal(() -> journal.coded(BAHROM, document, 1, 2, fee));
        assertThat(merged.reason()).isEqualTo(Reason.CODE_MERGED);
        assertThat(merged.about()).as("the end of two merges").containsExactly("PAY");
        journal.codebook(AIGUL, codes -> codes.retire(all, true));
        assertThat(refused(() -> journal.coded(BAHROM, document, 1, 2, all))).isEqualTo(Reason.CODE_RETIRED);
        assertThat(refused(() -> journal.coded(BAHROM, document, 1, 2, CodeId.random())))
                .isEqualTo(Reason.CODE_GONE);
        journal.codebook(AIGUL, codes -> codes.retire(all, false));
        journal.coded(BAHROM, document, 1, 2, all);
        assertThat(codings()).containsExactly("Bahrom 1–2 PAY");
    }

    @Test
    void splittingMovesTheChosenCodingsAlone() {
        var fee = journal.code("PAY_FEE");
        var first = journal.coded(AIGUL, document, 0, 5, fee);
        journal.coded(AIGUL, document, 7, 9, fee);
        journal.codebook(AIGUL, codes -> codes.split(fee, CodeId.random(), "PAY_TV", Set.of(first)));
        assertThat(codings()).containsExactly("Aigul 0–5 PAY_TV", "Aigul 7–9 PAY_FEE");
        assertThat(refused(() -> journal.codebook(
                        AIGUL, codes -> codes.split(fee, CodeId.random(), "PAY_RADIO", Set.of(first)))))
                .isEqualTo(Reason.NOTHING_CHOSEN);
        journal.undo(AIGUL);
        assertThat(codings()).containsExactly("Aigul 0–5 PAY_FEE", "Aigul 7–9 PAY_FEE");
        assertThat(journal.state.codebook().codes()).hasSize(1);
    }

    @Test
    void namesAreUniqueWithoutRegardToCapitals() {
        journal.code("PAY_FEE");
        assertThat(refused(() -> journal.code(" pay_fee "))).isEqualTo(Reason.NAME_TAKEN);
        assertThat(refused(() -> journal.code("  "))).isEqualTo(Reason.NAME_MISSING);
        assertThat(refused(() -> journal.code("x".repeat(101)))).isEqualTo(Reason.NAME_LONG);
        assertThat(refused(() -> journal.codebook(
                        AIGUL, codes -> codes.add(CodeId.random(), null, "A", "red", Code.Words.NONE))))
                .isEqualTo(Reason.NO_COLOUR);
    }

    @Test
    void ofTwoWhoChangeOneCodeTheSlowerIsToldOnlyIfBothChangedTheSame() {
        var id = journal.code("PAY_FEE");
        var seen = journal.state.code(id).orElseThrow();
        var words = new Code.Words("Media ask for money", "", "", "");
        journal.codebook(BAHROM, codes -> codes.change(seen, seen.name(), seen.colour(), words));
        journal.codebook(AIGUL, codes -> codes.change(seen, "PAY_MONEY", seen.colour(), seen.words()));
        assertThat(journal.state.code(id).orElseThrow().words()).isEqualTo(words);
        assertThat(journal.state.code(id).orElseThrow().name()).isEqualTo("PAY_MONEY");
        var other = new Code.Words("Another definition", "", "", "");
        assertThat(refused(
                        () -> journal.codebook(AIGUL, codes -> codes.change(seen, "PAY_MONEY", seen.colour(), other))))
                .isEqualTo(Reason.CHANGED_MEANWHILE);
    }

    @Test
    void aCodeIsNeverMovedUnderItself() {
        var top = journal.code("PAY");
        var inner = CodeId.random();
        journal.codebook(AIGUL, codes -> codes.add(inner, top, "PAY_FEE", "#0072b2", Code.Words.NONE));
        assertThat(refused(() -> journal.codebook(AIGUL, codes -> codes.move(top, inner, 0))))
                .isEqualTo(Reason.INTO_ITSELF);
        assertThat(refused(() -> journal.codebook(AIGUL, codes -> codes.merge(top, inner))))
                .isEqualTo(Reason.INTO_ITSELF);
        journal.codebook(AIGUL, codes -> codes.move(inner, null, 0));
        assertThat(journal.state.codebook().codes()).extracting(Code::name).containsExactly("PAY_FEE", "PAY");
    }

    @Test
    void addingACodeIsNotUndoneWhileOthersUseIt() {
        var fee = journal.code("PAY_FEE");
        journal.coded(BAHROM, document, 0, 5, fee);
        assertThat(refused(() -> journal.undo(AIGUL))).isEqualTo(Reason.IN_USE);
        journal.undo(BAHROM);
        journal.undo(AIGUL);
        assertThat(journal.state).isEqualTo(CodingState.EMPTY);
        assertThat(refused(() -> journal.undo(AIGUL))).isEqualTo(Reason.NOTHING_TO_UNDO);
    }

    @Test
    void codingsAndMemosOfOthersAreTheirs() {
        var fee = journal.code("PAY_FEE");
        var coding = journal.coded(AIGUL, document, 0, 5, fee);
        assertThat(refused(() -> journal.passages(BAHROM, on -> on.uncode(coding))))
                .isEqualTo(Reason.NOT_YOURS);
        journal.passages(AIGUL, on -> on.uncode(coding));
        assertThat(refused(() -> journal.passages(AIGUL, on -> on.uncode(coding))))
                .isEqualTo(Reason.CODING_GONE);
    }

    @Test
    void wordsOfAPassageBecomeACodeAndASecondTimeTheSameOne() {
        var passage = new Passage(document, 1, new Span(4, 9));
        journal.passages(AIGUL, on -> on.codeInVivo(passage, CodeId.random(), null, "grant eaters"));
        journal.passages(BAHROM, on -> on.codeInVivo(passage, CodeId.random(), null, "Grant Eaters"));
        assertThat(codings()).containsExactlyInAnyOrder("Aigul 4–9 grant eaters", "Bahrom 4–9 grant eaters");
        assertThat(journal.events.getFirst().document())
                .as("the code stays when the document goes")
                .isEmpty();
    }

    @Test
    void aCorrectedTextTakesItsCodingsAlongAndNamesWhatItCannot() {
        var fee = journal.code("PAY_FEE");
        var before = "They asked us for money. 🙂 The editor said no.";
        var after = "Well. They asked us for money. 🙂 The chief editor said no.";
        var first = journal.coded(AIGUL, document, 0, 24, fee);
        var changed = journal.coded(AIGUL, document, 27, 47 - 1, fee);
        var carried = journal.passages(BAHROM, on -> on.carry(document, 2, Carrying.between(before, after)));
        assertThat(carried.about()).containsExactly("1", "1");
        assertThat(journal.state.coding(first).map(Coding::span)).contains(new Span(6, 30));
        assertThat(journal.state.coding(changed).map(Coding::version)).contains(1);
        assertThat(refused(() -> journal.undo(BAHROM))).isEqualTo(Reason.NOTHING_TO_UNDO);
        journal.passages(AIGUL, on -> on.place(changed, new Passage(document, 2, new Span(33, 50))));
        assertThat(journal.state.coding(changed).map(Coding::version)).contains(2);
        journal.undo(AIGUL);
        assertThat(journal.state.coding(changed).map(Coding::version)).contains(1);
        journal.undo(AIGUL);
        assertThat(journal.state.coding(changed)).isEmpty();
        journal.undo(AIGUL);
        assertThat(journal.state.coding(first))
                .as("undone though it was carried since")
                .isEmpty();
    }
}
