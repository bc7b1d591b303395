package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.CodingIntake;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What files bring is kept under its ids and coders, once. */
@TinyStudyTest
@Import(InventedMaterial.class)
@Slow
class ImportedCodingsTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Autowired
    private InventedMaterial material;

    @Autowired
    private CodingIntake intake;

    @Autowired
    private Codings codings;

    @Autowired
    private PassageCoding coding;

    @BeforeEach
    void analyst() {
        SignedInAs.role(Role.ANALYST);
    }

    @AfterEach
    void nobody() {
        material.clear();
        SignedInAs.nobody();
    }

    private static Code code(String name) {
        return new Code(CodeId.random(), null, 0, name, "#336699", Code.Words.NONE, false);
    }

    @Test
    void whatComesTwiceIsThereOnceAndANameThatIsHereIsTheCodeThatIsHere() {
        var document = material.add("KZ", "en", "One", "They asked us for money.");
        var name = "FEE " + CodeId.random();
        var first = code(name);
        var coding = new Coding(CodingId.random(), document, 1, new Span(0, 4), first.id(), "Bolat", DAY);
        var memo = new Memo(MemoId.random(), document, 0, null, null, "A note", "Bolat", DAY);
        var bundle = new CodingIntake.Bundle("MAXQDA", List.of(first), List.of(), List.of(coding), List.of(memo));
        intake.take("tester", bundle);
        intake.take("tester", bundle);
        var second = code(name.toLowerCase(java.util.Locale.ROOT));
        var other = new Coding(CodingId.random(), document, 1, new Span(5, 10), second.id(), "Dina", DAY);
        intake.take("tester", new CodingIntake.Bundle("NVivo", List.of(second), List.of(), List.of(other), List.of()));
        assertThat(codings.of(document)).extracting(Coding::coder).containsExactly("Bolat", "Dina");
        assertThat(codings.of(document)).extracting(Coding::code).containsOnly(first.id());
        assertThat(codings.memos()).extracting(Memo::id).contains(memo.id());
    }

    @Test
    void whatWasTakenAwayIsKnownUntilItIsTakenInAgain() {
        var document = material.add("KZ", "en", "One", "They asked us for money.");
        var code = code("FEE " + CodeId.random());
        var own = new Coding(CodingId.random(), document, 1, new Span(0, 4), code.id(), "tester", DAY);
        var memo = new Memo(MemoId.random(), document, 0, null, null, "A note", "tester", DAY);
        var bundle = new CodingIntake.Bundle("Ovoz", List.of(code), List.of(), List.of(own), List.of(memo));
        intake.take("tester", bundle);
        assertThat(codings.removed().codings()).doesNotContain(own.id());
        coding.uncode(own.id());
        coding.remove(memo.id());
        assertThat(codings.removed().codings()).contains(own.id());
        assertThat(codings.removed().memos()).containsEntry(memo.id(), "A note");
        intake.take("tester", bundle);
        assertThat(codings.of(document)).containsExactly(own);
        assertThat(codings.removed().codings()).doesNotContain(own.id());
        assertThat(codings.removed().memos()).doesNotContainKey(memo.id());
    }
}
