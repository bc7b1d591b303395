package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;

/** Codings as they were at an event, read with what codes and texts have become since. */
class EarlierCodingsTests {

    private final Journal journal = new Journal();
    private final DocumentId document = DocumentId.random();
    private final CodeId fee = journal.code("PAY_FEE");
    private final CodeId budget = journal.code("PAY_BUDGET");

    private CodingState at(long number) {
        return EarlierCodings.at(journal.events, number);
    }

    private long now() {
        return journal.events.size();
    }

    @Test
    void whatWasPutThereOrTakenAwaySinceIsLeftOut() {
        var first = journal.coded("ann", document, 0, 5, fee);
        var then = now();
        journal.coded("ann", document, 7, 9, fee);
        journal.passages("ann", on -> on.uncode(first));
        assertThat(at(then).of(document)).extracting(Coding::span).containsExactly(new Span(0, 5));
        assertThat(at(now())).isEqualTo(journal.state);
        journal.undo("ann");
        assertThat(at(then).of(document)).hasSize(1);
    }

    @Test
    void mergedAndSplitCodesAreFollowedAndTheirUndoing() {
        var first = journal.coded("ann", document, 0, 5, fee);
        var then = now();
        journal.codebook("bob", codes -> codes.merge(fee, budget));
        assertThat(at(then).of(document)).extracting(Coding::code).containsExactly(budget);
        journal.undo("bob");
        assertThat(at(then).of(document)).extracting(Coding::code).containsExactly(fee);
        var split = CodeId.random();
        journal.codebook("bob", codes -> codes.split(fee, split, "PAY_TV", java.util.Set.of(first)));
        assertThat(at(then).of(document)).extracting(Coding::code).containsExactly(split);
    }

    @Test
    void whatAMergeDropsBecauseItIsThereTwiceStaysAndComesBackOnce() {
        journal.coded("ann", document, 0, 5, fee);
        var alone = now();
        journal.coded("ann", document, 0, 5, budget);
        var both = now();
        journal.codebook("bob", codes -> codes.merge(fee, budget));
        var merged = now();
        assertThat(journal.state.of(document)).hasSize(1);
        assertThat(at(alone).of(document))
                .as("the second one was put there later")
                .hasSize(1);
        assertThat(at(both).of(document)).hasSize(2);
        journal.undo("bob");
        assertThat(at(merged).of(document)).extracting(Coding::code).containsExactlyInAnyOrder(fee, budget);
        assertThat(at(alone).of(document)).extracting(Coding::code).containsExactly(fee);
    }

    @Test
    void aCorrectedTextIsFollowed() {
        journal.coded("ann", document, 0, 5, fee);
        var then = now();
        journal.passages("bob", on -> on.carry(document, 2, Carrying.between("hello", "well hello")));
        assertThat(at(then).of(document)).extracting(Coding::version).containsExactly(2);
        assertThat(at(then).of(document)).extracting(Coding::span).containsExactly(new Span(5, 10));
    }

    @Test
    void aCodeThatIsThereAgainIsMergedIntoNone() {
        journal.codebook("bob", codes -> codes.merge(fee, budget));
        assertThat(journal.state.mergedInto(fee)).map(Code::id).contains(budget);
        journal.undo("bob");
        assertThat(journal.state.mergedInto(fee)).isEmpty();
    }
}
