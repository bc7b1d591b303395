package org.ovoz.qualitative.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.MaterialRows;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.coding.CodingEvent;
import org.ovoz.qualitative.coding.CodingEvent.Kind;
import org.ovoz.qualitative.coding.Edit;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Events come back as they were added, and what belongs to a document goes with it. */
@ParameterizedClass
@EnumSource
@Slow
class CodingStoreTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final JdbcClient jdbc;
    private final CodingStore store;
    private final DocumentId gone = DocumentId.random();
    private final DocumentId other = DocumentId.random();

    CodingStoreTests(TestDatabase database) {
        var source = database.fresh();
        jdbc = JdbcClient.create(source);
        store = new CodingStore(jdbc, new JdbcTemplate(source), new Reversed());
        List.of(gone, other).forEach(id -> MaterialRows.add(jdbc, id));
    }

    /** An envelope in which nothing can be read by chance, bound to what it is of. */
    private static final class Reversed implements TextEnvelope {
        @Override
        public String format() {
            return "reversed";
        }

        @Override
        public byte[] close(InterviewId interview, String variable, String text) {
            return new StringBuilder(interview + variable + text)
                    .reverse()
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(InterviewId interview, String variable, byte[] envelope) {
            var text = new StringBuilder(new String(envelope, StandardCharsets.UTF_8))
                    .reverse()
                    .toString();
            assertThat(text).startsWith(interview + variable);
            return text.substring((interview + variable).length());
        }
    }

    private static CodingEvent event(long number, Kind kind, @Nullable Long undoes, Edit... edits) {
        return new CodingEvent(number, kind, List.of("PAY “x”\n", "2"), "Aigul", DAY, undoes, List.of(edits));
    }

    private static Code code(CodeId id, @Nullable CodeId parent) {
        return new Code(id, parent, 3, "оʻ 🙂", "#0072b2", new Code.Words("d", "e\n", "i", "x"), true);
    }

    private static Edit coding(DocumentId document, CodeId code) {
        var id = CodingId.random();
        return new Edit.OfCoding(id, null, new Coding(id, document, 2, new Span(3, 9), code, "Aigul", DAY));
    }

    private static Edit memo(@Nullable DocumentId document, @Nullable Span span, @Nullable CodeId code) {
        var id = new MemoId(UUID.randomUUID());
        return new Edit.OfMemo(
                id, new Memo(id, document, span == null ? 0 : 1, span, code, "Ask 🙂 again\n", "Aigul", DAY), null);
    }

    @Test
    void whatWasAddedComesBackAndGoesWithItsDocument() {
        var top = CodeId.random();
        var inner = CodeId.random();
        var added = event(
                1,
                Kind.CODE_ADDED,
                null,
                new Edit.OfCode(top, null, code(top, null)),
                new Edit.OfCode(inner, code(inner, top), code(inner, null)));
        var coded = event(2, Kind.CODED, null, coding(gone, top));
        var both = event(3, Kind.CODES_MERGED, null, coding(gone, top), coding(other, top), memo(null, null, top));
        var undone = event(4, Kind.UNDONE, 2L, memo(other, new Span(1, 2), null), memo(other, null, null));
        var all = List.of(added, coded, both, undone);
        assertThat(store.lock()).isZero();
        all.forEach(store::add);
        assertThat(store.lock()).isEqualTo(4);
        assertThat(store.after(0)).isEqualTo(all);
        assertThat(store.after(2)).containsExactly(both, undone);
        assertThat(store.stamp()).isEqualTo(new CodingStore.Stamp(4, 8));
        jdbc.sql("delete from material_document where id = :id")
                .param("id", gone.value())
                .update();
        assertThat(store.stamp()).isEqualTo(new CodingStore.Stamp(4, 6));
        var left = new ArrayList<>(store.after(0));
        assertThat(left).extracting(CodingEvent::number).containsExactly(1L, 3L, 4L);
        assertThat(left.get(1).edits()).isEqualTo(both.edits().subList(1, 3));
        assertThat(jdbc.sql("select count(*) from coding_edit where document = :id")
                        .param("id", gone.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
