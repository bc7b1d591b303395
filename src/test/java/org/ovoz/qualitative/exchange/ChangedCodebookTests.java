package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.qualitative.exchange.OnAStick.file;
import static org.ovoz.qualitative.exchange.OnAStick.plan;
import static org.ovoz.qualitative.exchange.OnAStick.take;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.exchange.MergePlan.Renamed;

/** The codebook was changed on both computers before their work comes together. */
class ChangedCodebookTests {

    private final WorkInMemory here = new WorkInMemory();
    private final WorkInMemory there = new WorkInMemory();
    private Document document;
    private Code pay;
    private Code fee;
    private Code budget;

    @BeforeEach
    void work() throws UnreadableFile {
        document = here.text(
                "KZ-01", "KZ", Attribution.ROLE, "They asked for money. We had no budget. They wrote nothing.");
        pay = here.code("PAY", null);
        fee = here.code("PAY_FEE", pay);
        budget = here.code("PAY_BUDGET", pay);
        here.coding(document, "asked for money", fee, "Anna");
        here.coding(document, "asked for money", budget, "Anna");
        take(file(here), there, MergeChoices.NONE);
    }

    private static Code as(Code code, @Nullable CodeId parent, String name) {
        return new Code(code.id(), parent, code.position(), name, code.colour(), code.words(), code.isRetired());
    }

    private static MergeChoices taking(Code... codes) {
        return new MergeChoices(Set.copyOf(Stream.of(codes).map(Code::id).toList()), Map.of(), Set.of(), false);
    }

    @Test
    void aCodeThatWasMergedHereStaysMergedAndWhatTheOtherCodedWithItCounts() throws UnreadableFile {
        there.coding(document, "no budget", fee, "Bolat");
        here.merge(fee, budget);
        var plan = take(file(there), here, MergeChoices.NONE);
        assertThat(plan.newCodes()).isEmpty();
        assertThat(plan.partOf()).containsExactly(new Renamed("PAY_FEE", "PAY_BUDGET"));
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.otherCodings()).isEmpty();
        assertThat(plan.knownCodings()).as("both of Anna's are one now").isEqualTo(2);
        assertThat(plan.newCodings()).singleElement().satisfies(coding -> {
            assertThat(coding.coder()).isEqualTo("Bolat");
            assertThat(coding.code()).isEqualTo(budget.id());
        });
        assertThat(here.all()).extracting(Coding::code).containsOnly(budget.id());
        assertThat(plan(file(there), here, MergeChoices.NONE).isEmpty()).isTrue();
    }

    @Test
    void mergesInOppositeDirectionsLoseNothing() throws UnreadableFile {
        here.merge(fee, budget);
        there.merge(budget, fee);
        there.coding(document, "wrote nothing", fee, "Bolat");
        var plan = take(file(there), here, MergeChoices.NONE);
        assertThat(plan.newCodes()).isEmpty();
        assertThat(here.all()).hasSize(2).extracting(Coding::code).containsOnly(budget.id());
    }

    @Test
    void codesUnderOneThatWasMergedStandUnderTheOther() throws UnreadableFile {
        var tv = there.code("PAY_FEE_TV", fee);
        there.change(as(budget, fee.id(), "PAY_BUDGET"));
        here.merge(fee, budget);
        var plan = plan(file(there), here, taking(budget));
        assertThat(plan.newCodes()).singleElement().satisfies(code -> {
            assertThat(code.id()).isEqualTo(tv.id());
            assertThat(code.parent()).isEqualTo(budget.id());
        });
        assertThat(plan.conflicts()).as("not under itself").isEmpty();
    }

    @Test
    void aNewCodeWithTheOldNameOfAnotherIsNoneOfItsPassages() throws UnreadableFile {
        there.change(as(fee, pay.id(), "PAY_MONEY"));
        var another = there.code("PAY_FEE", null);
        var bolats = there.coding(document, "no budget", another, "Bolat");
        for (var choices : new MergeChoices[] {MergeChoices.NONE, taking(fee)}) {
            var plan = plan(file(there), here, choices);
            assertThat(plan.conflicts())
                    .extracting(conflict -> conflict.here().id())
                    .containsExactly(fee.id());
            assertThat(plan.newCodes()).extracting(Code::id).containsExactly(another.id());
            assertThat(plan.renamed()).containsExactly(new Renamed("PAY_FEE", "PAY_FEE (2)"));
            assertThat(plan.newCodings()).singleElement().satisfies(coding -> {
                assertThat(coding.id()).isEqualTo(bolats.id());
                assertThat(coding.code()).isEqualTo(another.id());
            });
        }
    }

    @Test
    void branchesThatWereTurnedOverMakeNoCircleWhicheverSideIsTaken() throws UnreadableFile {
        there.change(as(fee, null, "PAY_FEE"));
        there.change(as(pay, fee.id(), "PAY"));
        for (var choices : new MergeChoices[] {taking(pay), taking(fee), taking(pay, fee)}) {
            var plan = plan(file(there), here, choices);
            var then = new HashMap<CodeId, Code>();
            here.codebook().codes().forEach(code -> then.put(code.id(), code));
            plan.changedCodes().forEach(code -> then.put(code.id(), code));
            for (var code : then.values()) {
                var steps = 0;
                for (var at = code; at.parent() != null && steps < 10; at = then.get(at.parent())) {
                    steps++;
                }
                assertThat(steps).isLessThan(10);
            }
        }
        assertThat(plan(file(there), here, taking(pay, fee)).changedCodes())
                .extracting(Code::parent)
                .containsExactlyInAnyOrder(null, fee.id());
    }

    @Test
    void namesAreTheSameHoweverTheirLettersAreComposed() throws UnreadableFile {
        here.code("Жай сөз", null);
        var foreign = new WorkInMemory();
        foreign.text("KZ-01", "KZ", Attribution.ROLE, "They asked for money. We had no budget. They wrote nothing.");
        foreign.code(Normalizer.normalize("ЖАЙ СӨЗ", Normalizer.Form.NFD), null);
        assertThat(plan(file(foreign), here, MergeChoices.NONE).newCodes()).isEmpty();
    }
}
