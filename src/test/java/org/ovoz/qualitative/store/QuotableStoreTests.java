package org.ovoz.qualitative.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Quotable;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.Version;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.storage.Erasure;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may leave of a text, asked of the tables themselves. */
@ParameterizedClass
@EnumSource
@Slow
class QuotableStoreTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Language RUSSIAN = new Language("ru");

    /** Longer than a piece, with a pair of surrogates where pieces meet. */
    private static final String LONG = "а".repeat(19_991) + "🙂" + "б".repeat(30_000);

    private static final String ASKED = "🙂 Кто?";

    private final MaterialStore documents;
    private final MaterialTextStore texts;
    private final TurnStore turns;
    private final Quotable quotable;

    QuotableStoreTests(TestDatabase database) {
        var jdbc = JdbcClient.create(database.fresh());
        documents = new MaterialStore(jdbc, new Nothing());
        texts = new MaterialTextStore(jdbc, documents, new Nothing());
        turns = new TurnStore(jdbc, texts);
        quotable = new QuotableStore(jdbc);
    }

    private static final class Nothing implements Erasure {
        @Override
        public void due() {}

        @Override
        public boolean isHeldUp() {
            return false;
        }
    }

    private Document kept(Attribution attribution, String answer) {
        var document = new Document(
                DocumentId.random(),
                Document.Kind.TRANSCRIPT,
                "Беседа",
                new CountryCode("KZ"),
                RUSSIAN,
                Provenance.ELSEWHERE,
                new Speaker("KZ-01", null, SpeakerKind.EXPERT, attribution),
                1,
                "tester",
                DAY);
        documents.add(document);
        put(document.id(), 1, answer, Version.Reason.TAKEN_IN);
        return document;
    }

    /** A question, and an answer in Kazakh. */
    private DocumentText put(DocumentId id, int version, String answer, Version.Reason reason) {
        var begin = ASKED.codePointCount(0, ASKED.length()) + 1;
        var end = begin + answer.codePointCount(0, answer.length());
        var text = new DocumentText(
                id,
                version,
                ASKED + "\n" + answer,
                List.of(
                        new Turn(1, new Span(0, begin - 1), "И", true, RUSSIAN, null),
                        new Turn(2, new Span(begin, end), "Р", false, new Language("kk"), null)));
        texts.add(text, new Version(version, reason, false, true, "tester", DAY));
        return text;
    }

    @Test
    void wordsAreCutByCodePointsOverAllPieces() {
        var document = kept(Attribution.ROLE, LONG);
        var found =
                quotable.of(document.id(), 1, new Span(7 + 19_990, 7 + 19_993)).orElseThrow();
        assertThat(found.words()).isEqualTo("а🙂б");
        assertThat(found.language().tag()).isEqualTo("kk");
        assertThat(found.document()).isEqualTo(document);
        assertThat(quotable.of(document.id(), 1, new Span(7, 60_000)))
                .as("beyond the end")
                .isEmpty();
    }

    @Test
    void ofASpeakerWhoAllowsNothingAndOfNobodyNothingLeaves() {
        var silent = kept(Attribution.NOTHING, "Мои слова");
        assertThat(quotable.of(silent.id(), 1, new Span(7, 10))).isEmpty();
        var named = kept(Attribution.NAME, "Мои слова");
        assertThat(quotable.of(named.id(), 1, new Span(7, 10))).isPresent();
        assertThat(quotable.of(DocumentId.random(), 1, new Span(7, 10))).isEmpty();
        documents.describe(new Document(
                named.id(),
                named.kind(),
                named.title(),
                named.country(),
                named.language(),
                named.provenance(),
                new Speaker("KZ-01", null, SpeakerKind.EXPERT, Attribution.NOTHING),
                1,
                named.madeBy(),
                named.madeOn()));
        assertThat(quotable.of(named.id(), 1, new Span(7, 10)))
                .as("allowed no more")
                .isEmpty();
        documents.remove(List.of(silent.id()));
        assertThat(quotable.of(silent.id(), 1, new Span(7, 10))).isEmpty();
    }

    @Test
    void afterACorrectionOrAMaskTheOldPassageIsNotQuoted() {
        var document = kept(Attribution.ROLE, "Пришла Анна");
        var anna = new Span(14, 18);
        assertThat(quotable.of(document.id(), 1, anna).orElseThrow().words()).isEqualTo("Анна");
        put(document.id(), 2, "Пришла [имя 1]", Version.Reason.REDACTED);
        assertThat(quotable.of(document.id(), 1, anna))
                .as("the version that shows the name")
                .isEmpty();
        assertThat(quotable.of(document.id(), 2, new Span(7, 21)).orElseThrow().words())
                .isEqualTo("Пришла [имя 1]");
    }

    @Test
    void whatTheInterviewerSaysIsNobodysToBeQuoted() {
        var document = kept(Attribution.ROLE, "Никто не пришёл");
        assertThat(quotable.of(document.id(), 1, new Span(0, 6))).isEmpty();
        assertThat(quotable.of(document.id(), 1, new Span(0, 9)))
                .as("with an answer in it")
                .isPresent();
        var text = texts.version(document.id(), 1).orElseThrow();
        turns.replace(new DocumentText(
                document.id(),
                1,
                text.text(),
                text.turns().stream()
                        .map(turn -> new Turn(
                                turn.number(),
                                turn.span(),
                                turn.speaker(),
                                !turn.isInterviewer(),
                                turn.language(),
                                null))
                        .toList()));
        assertThat(quotable.of(document.id(), 1, new Span(0, 6)))
                .as("sides were corrected")
                .isPresent();
        assertThat(quotable.of(document.id(), 1, new Span(7, 12))).isEmpty();
        assertThat(turns.turnings()).containsEntry(document.id(), 1);
    }
}
