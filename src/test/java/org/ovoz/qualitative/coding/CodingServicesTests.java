package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.SecondCoding;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.coding.CodingRefused.Reason;
import org.ovoz.qualitative.material.TextChanged;
import org.ovoz.qualitative.store.CodingStore;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may code what, what is seen of it, what happens at once, and that it goes with its document. */
@TinyStudyTest
@Import({InventedMaterial.class, CodingServicesTests.Blind.class})
@Slow
class CodingServicesTests {

    private static final String TEXT =
            "? Do the media write about you?\nThey asked us for money. 🙂\nSo we did not go.";

    /** Hides one coder in one document from everybody. */
    @Primary
    @TestComponent
    static class Blind implements SecondCoding {
        private String hidden = "";

        @Override
        public boolean isHidden(DocumentId document, String coder) {
            return hidden.equals(document + coder);
        }
    }

    @Autowired
    private InventedMaterial material;

    @Autowired
    private Blind blind;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private Codings codings;

    @Autowired
    private CodingStore store;

    @Autowired
    private StudyDays days;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private DocumentId document;

    @BeforeEach
    void begin() {
        empty();
        as("Aigul", Role.ANALYST);
        document = material.add("KZ", "en", "KZ-01", TEXT);
    }

    @AfterEach
    void empty() {
        material.clear();
        blind.hidden = "";
        jdbc.sql("delete from coding_event").update();
    }

    private static void as(String name, Role role, String... countries) {
        SignedInAs.user(new User(UUID.randomUUID(), name, role, SignedInAs.codes(countries), true));
    }

    private CodeId code(String name) {
        return codebook.add(null, name, "#0072b2", Code.Words.NONE);
    }

    private void code(CodeId code, int start, int end) {
        passages.code(List.of(new Passage(document, 1, new Span(start, end))), code);
    }

    private static Reason refused(ThrowingCallable call) {
        return catchThrowableOfType(CodingRefused.class, call).reason();
    }

    @Test
    void aCodingIsReadByWhoMayReadItsTextAndByNobodyElse() {
        var fee = code("PAY_FEE");
        code(fee, 32, 56);
        as("Lead", Role.COUNTRY_LEAD, "KZ");
        assertThat(codings.all()).hasSize(1);
        as("Other", Role.COUNTRY_LEAD, "TJ");
        assertThat(codings.all()).isEmpty();
        assertThat(codings.of(document)).isEmpty();
        assertThat(codings.codebook().codes()).as("the codebook is one").hasSize(1);
        assertThat(passages.history(document)).isEmpty();
        assertThat(refused(() -> code(fee, 1, 4))).isEqualTo(Reason.DOCUMENT_GONE);
        assertThat(refused(() -> passages.write(document, "Hm."))).isEqualTo(Reason.DOCUMENT_GONE);
        as("Field", Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(codings::all).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> code(fee, 1, 4)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> codebook.retire(fee)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobody();
        assertThatThrownBy(codings::codebook).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatABlindCoderDidIsSeenByNobodyWhileItIsHidden() {
        var fee = code("PAY_FEE");
        code(fee, 32, 56);
        passages.write(new Passage(document, 1, new Span(1, 3)), "Ask again.");
        blind.hidden = document + "Aigul";
        as("Bahrom", Role.ANALYST);
        assertThat(codings.of(document)).isEmpty();
        assertThat(codings.all()).isEmpty();
        assertThat(codings.memos()).isEmpty();
        assertThat(passages.history(document)).isEmpty();
        blind.hidden = "";
        assertThat(codings.of(document)).hasSize(1);
        assertThat(codings.memos()).hasSize(1);
    }

    @Test
    void theTextIsTheNewestAndLongEnough() {
        var fee = code("PAY_FEE");
        assertThat(refused(() -> code(fee, 3, 9_999))).isEqualTo(Reason.NO_PASSAGE);
        material.correct(document, "Well. " + TEXT);
        assertThat(refused(() -> code(fee, 3, 9))).isEqualTo(Reason.TEXT_CORRECTED);
    }

    @Test
    void aCorrectionCarriesWhatItCanAndShowsWhatItCannot() {
        var fee = code("PAY_FEE");
        code(fee, 32, 56);
        code(fee, 59, 76);
        var corrected = TEXT.replace("did not go", "did go");
        var before = material.text(document).orElseThrow();
        material.correct(document, corrected);
        passages.carry(new TextChanged(before, material.text(document).orElseThrow(), List.of(), false));
        assertThat(codings.of(document)).extracting(Coding::span).containsExactly(new Span(32, 56));
        assertThat(passages.leftBehind(document)).extracting(Coding::version).containsExactly(1);
        passages.place(passages.leftBehind(document).getFirst().id(), new Passage(document, 2, new Span(59, 72)));
        assertThat(codings.of(document)).hasSize(2);
        assertThat(passages.leftBehind(document)).isEmpty();
    }

    @Test
    void withADocumentGoesAllThatIsKnownOfIt() {
        var fee = code("PAY_FEE");
        var budget = code("PAY_BUDGET");
        code(fee, 32, 56);
        passages.write(document, "Ask again.");
        passages.codeInVivo(new Passage(document, 1, new Span(60, 66)), "we did");
        codebook.merge(fee, budget);
        assertThat(codings.all()).hasSize(2);
        var gone = document;
        material.withdraw(gone);
        assertThat(codings.all()).isEmpty();
        assertThat(codings.memos()).isEmpty();
        assertThat(codings.codebook().codes()).extracting(Code::name).containsExactly("PAY_BUDGET", "we did");
        assertThat(jdbc.sql("select count(*) from coding_edit where document is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        codebook.undo();
        assertThat(codings.codebook().named("PAY_FEE")).isPresent();
    }

    @Test
    void allThatIsDoneAtOnceIsKeptInOneOrder() throws Exception {
        var fee = code("PAY_FEE");
        var results = new ArrayList<Future<?>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var at = 0; at < 40; at++) {
                var start = at % 20;
                var coder = "Coder " + at / 20;
                results.add(threads.submit(() -> {
                    as(coder, Role.ANALYST);
                    code(fee, start, start + 2);
                }));
            }
        }
        for (var result : results) {
            result.get();
        }
        as("Aigul", Role.ANALYST);
        assertThat(codings.of(document)).hasSize(40);
        assertThat(store.after(0))
                .extracting(CodingEvent::number)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void anotherServerSeesItAtOnceAndATransactionThatFailsLeavesNothing() {
        var other = new CodingJournal(store, days);
        var fee = code("PAY_FEE");
        assertThat(other.known().state().codebook().codes()).hasSize(1);
        transactions.executeWithoutResult(status -> {
            code(fee, 1, 4);
            assertThat(codings.of(document)).hasSize(1);
            status.setRollbackOnly();
        });
        assertThat(codings.of(document)).isEmpty();
        code(fee, 5, 8);
        assertThat(codings.of(document)).extracting(Coding::span).containsExactly(new Span(5, 8));
        assertThat(other.known().state().of(document)).hasSize(1);
    }

    @Test
    void undoIsOfThePageOnWhichOneIs() {
        var fee = code("PAY_FEE");
        var second = material.add("KZ", "ru", "KZ-02", "Они просили деньги.");
        code(fee, 1, 4);
        passages.code(List.of(new Passage(second, 1, new Span(0, 3))), fee);
        passages.undo(document);
        assertThat(codings.of(document)).isEmpty();
        assertThat(codings.of(second)).hasSize(1);
        assertThat(passages.undoState(document).redo()).isNotNull();
        passages.redo(document);
        assertThat(codings.of(document)).hasSize(1);
        assertThat(refused(codebook::undo)).as("the code is used").isEqualTo(Reason.IN_USE);
        assertThat(passages.history(document))
                .extracting(line -> line.event().kind())
                .containsExactly(CodingEvent.Kind.UNDONE, CodingEvent.Kind.UNDONE, CodingEvent.Kind.CODED);
    }

    @Test
    void theStartingCodebookIsMadeOnceAndItsVersionsCanBeRead() {
        codebook.start(UnaryOperator.identity());
        assertThat(codebook.codebook().codes()).hasSize(53);
        assertThat(codebook.codebook().under(null)).hasSize(11);
        assertThat(refused(() -> codebook.start(UnaryOperator.identity()))).isEqualTo(Reason.NOT_EMPTY);
        code("OTHER");
        assertThat(codebook.at(1).codes()).hasSize(53);
        assertThat(codebook.at(2).codes()).hasSize(54);
        codebook.undo();
        codebook.undo();
        assertThat(codebook.codebook().codes()).isEmpty();
        assertThat(codebook.history()).hasSize(4);
    }

    @Test
    void usesAreCountedInCodingsAndDocuments() {
        var fee = code("PAY_FEE");
        code(fee, 1, 4);
        code(fee, 2, 4);
        assertThat(codebook.uses()).containsEntry(fee, new CodebookService.Use(2, 1));
        var split = codebook.split(
                fee, "PAY_TV", Set.of(codebook.codingsOf(fee).getFirst().id()));
        assertThat(codebook.uses()).containsEntry(split, new CodebookService.Use(1, 1));
    }
}
