package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.qualitative.exchange.OnAStick.file;
import static org.ovoz.qualitative.exchange.OnAStick.plan;
import static org.ovoz.qualitative.exchange.OnAStick.take;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.exchange.MergePlan.Removed;

/** What was taken away on one computer does not come back with the file of the other, unless somebody wants it. */
class RemovedHereTests {

    private static final MergeChoices AFTER_ALL = new MergeChoices(Set.of(), Map.of(), Set.of(), true);

    private final WorkInMemory here = new WorkInMemory();
    private final WorkInMemory there = new WorkInMemory();
    private Document document;
    private Code fee;
    private Coding annas;
    private Memo memo;

    @BeforeEach
    void bothHaveIt() throws UnreadableFile {
        document = here.text("KZ-01", "KZ", Attribution.ROLE, "They asked for money. We had no budget.");
        fee = here.code("PAY_FEE", null);
        annas = here.coding(document, "asked for money", fee, "Anna");
        memo = here.memo(document, "First impression");
        take(file(here), there, MergeChoices.NONE);
    }

    @Test
    void itStaysAwayIsNamedAndComesOnlyWhereItIsWanted() throws UnreadableFile {
        here.remove(annas);
        here.remove(memo);
        var bolats = there.coding(there.documents().getFirst(), "We had no budget.", fee, "Bolat");
        var plan = take(file(there), here, MergeChoices.NONE);
        assertThat(plan.removed()).isEqualTo(new Removed(1, 1, false));
        assertThat(here.all()).containsExactly(bolats);
        assertThat(here.memos()).isEmpty();
        assertThat(plan(file(there), here, MergeChoices.NONE).isEmpty()).isTrue();
        assertThat(take(file(there), here, AFTER_ALL).removed()).isEqualTo(new Removed(1, 1, true));
        assertThat(here.all()).containsExactlyInAnyOrder(annas, bolats);
        assertThat(here.memos()).containsExactly(memo);
        assertThat(plan(file(there), here, MergeChoices.NONE).removed())
                .as("it is here again")
                .isEqualTo(new Removed(0, 0, false));
    }

    @Test
    void whatTheOtherComputerMadeSinceIsNew() throws UnreadableFile {
        here.remove(annas);
        here.remove(memo);
        there.remove(annas);
        var again = there.coding(there.documents().getFirst(), "asked for money", fee, "Anna");
        there.change(memo.saying("A second thought"));
        var plan = plan(file(there), here, MergeChoices.NONE);
        assertThat(plan.newCodings()).extracting(Coding::id).containsExactly(again.id());
        assertThat(plan.newMemos()).extracting(Memo::text).containsExactly("A second thought");
        assertThat(plan.removed().isEmpty()).isTrue();
    }

    @Test
    void ofAWordThatIsGoneHereTooNothingIsSaidTwice() throws UnreadableFile {
        here.remove(annas);
        here.correct(document, "We had no budget.");
        var plan = plan(file(there), here, MergeChoices.NONE);
        assertThat(plan.unplaced()).isEmpty();
        assertThat(plan.removed().codings()).isEqualTo(1);
        assertThat(plan(file(there), here, AFTER_ALL).unplaced()).hasSize(1);
    }

    @Test
    void aFileOfAnotherProgramBringsWhatItHas() throws UnreadableFile {
        here.remove(annas);
        var ours = file(there);
        var foreign =
                new Project(ours.name(), "QualCoder 3.6", ours.codes(), ours.sources(), ours.codings(), ours.memos());
        var plan = plan(foreign, here, MergeChoices.NONE);
        assertThat(plan.newCodings()).extracting(Coding::id).containsExactly(annas.id());
        assertThat(plan.removed().isEmpty()).isTrue();
    }
}
