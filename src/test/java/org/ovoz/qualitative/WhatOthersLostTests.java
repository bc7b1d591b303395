package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.Finding;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.file.TextFile;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.qualitative.results.Quotation;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What users of other programs reported as lost, done here by the whole room; docs/coding.md lists which report is which. */
@TinyStudyTest
@Slow
class WhatOthersLostTests {

    private static final Language ENGLISH = new Language("en");

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Material material;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private Codings codings;

    @Autowired
    private Finding finding;

    @Autowired
    private ThemesService themes;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        empty();
        as("Anna");
    }

    @AfterEach
    void empty() {
        SignedInAs.nobody();
        jdbc.sql("delete from material_document").update();
        jdbc.sql("delete from coding_event").update();
    }

    private static void as(String name) {
        SignedInAs.user(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true));
    }

    /** As a file of these bytes would be taken in. */
    private DocumentId taken(String title, String file) {
        var text = TextFile.pasted(file).text();
        return changes.take(new NewDocument(
                        Document.Kind.TRANSCRIPT,
                        title,
                        new CountryCode("KZ"),
                        ENGLISH,
                        Provenance.ELSEWHERE,
                        new Speaker(title, null, SpeakerKind.EXPERT, Attribution.ROLE),
                        text,
                        TurnReader.read(text, TurnReader.Wishes.in(ENGLISH)).turns()))
                .id();
    }

    private Passage passage(DocumentId id, String words) {
        var text = material.text(id).orElseThrow();
        var from = text.text().indexOf(words);
        return new Passage(id, text.version(), CodePoints.ofUtf16(text.text(), from, from + words.length()));
    }

    private CodeId code(String name) {
        return codebook.add(null, name, "#0072b2", Code.Words.NONE);
    }

    private List<String> codedWords(DocumentId id) {
        var text = material.text(id).orElseThrow();
        return codings.of(id).stream().map(coding -> text.cut(coding.span())).toList();
    }

    @Test
    void aMemoThatIsTakenAwayTakesNoOtherWithIt() {
        var one = taken("KZ-01", "Media asked for money.");
        var other = taken("KZ-02", "Media asked for money.");
        passages.write(passage(one, "Media"), "Anna on one");
        passages.write(passage(other, "Media"), "Anna on the other");
        as("Bolat");
        passages.write(passage(one, "Media"), "Bolat on one");
        as("Anna");
        var annas = passages.memosOf(one).stream()
                .filter(memo -> memo.author().equals("Anna"))
                .findFirst()
                .orElseThrow();
        passages.remove(annas.id());
        assertThat(passages.memosOf(one)).extracting(Memo::text).containsExactly("Bolat on one");
        assertThat(passages.memosOf(other)).extracting(Memo::text).containsExactly("Anna on the other");
    }

    /** Some twenty pieces of the database, with a face in every line. */
    @Test
    void whoCorrectsOneTurnOfALongTextChangesNothingElse() {
        var lines = IntStream.range(0, 6_000)
                .mapToObj(number -> "Line " + number + " 🙂 of what was said about media and money here.")
                .collect(Collectors.toList());
        var id = taken("KZ-01", String.join("\n", lines));
        var fee = code("PAY_FEE");
        var last = "money here.";
        var text = material.text(id).orElseThrow();
        var atTheEnd = new Span(CodePoints.length(text.text()) - last.length(), CodePoints.length(text.text()));
        passages.code(
                List.of(
                        passage(id, "Line 0 🙂"),
                        passage(id, lines.get(2_999)),
                        passage(id, lines.get(3_001)),
                        new Passage(id, 1, atTheEnd)),
                fee);
        lines.set(3_000, "Corrected.");
        assertThat(changes.correct(id, 1, 3_001, "Corrected.")).isPresent();
        assertThat(material.text(id).orElseThrow().text()).isEqualTo(String.join("\n", lines));
        assertThat(codedWords(id)).containsExactly("Line 0 🙂", lines.get(2_999), lines.get(3_001), last);
        assertThat(passages.leftBehind(id)).isEmpty();
    }

    @Test
    void whatIsCorrectedAndCorrectedBackStandsWhereItStood() {
        var id = taken("KZ-01", "R: They asked for money.\nR: We had none.\nR: They wrote nothing.");
        var fee = code("PAY_FEE");
        passages.code(
                List.of(
                        passage(id, "They asked for money."),
                        passage(id, "We had none."),
                        passage(id, "They wrote nothing.")),
                fee);
        var before = codings.of(id).stream().map(Coding::span).toList();
        changes.correct(id, 1, 2, "We had none, 🙂 none at all.");
        assertThat(codedWords(id)).containsExactly("They asked for money.", "They wrote nothing.");
        assertThat(passages.leftBehind(id)).hasSize(1);
        changes.correct(id, 2, 2, "We had none.");
        assertThat(codings.of(id)).extracting(Coding::span).containsAll(List.of(before.getFirst(), before.getLast()));
        passages.leftBehind(id).forEach(coding -> passages.place(coding.id(), passage(id, "We had none.")));
        assertThat(codings.of(id)).extracting(Coding::span).containsExactlyElementsOf(before);
    }

    /** A file of Windows with marks of formatting, faces and combined letters, whose last words are those sought. */
    @Test
    void whatIsFoundIsCodedWhereItIsWhateverStandsBeforeItAndAtTheEndOfTheText() {
        var id = taken(
                "KZ-01",
                "\uFEFF# Talk 🇰🇿\r\n\r\n**Note** — e\u0301te\u0301 👩‍👩‍👧 and 𝒙.\r\n\r\nWhy did media ask? 😀 Nobody knows.\r\n\r\n"
                        + "Who pays the media?");
        var hits = finding.find(new Finding.Query("media", null, false), 10);
        passages.code(hits.stream().map(hit -> hit.passage(false)).toList(), code("PAY_FEE"));
        assertThat(codedWords(id)).containsExactly("Why did media ask?", "Who pays the media?");
        var end = CodePoints.length(material.text(id).orElseThrow().text());
        assertThat(codings.of(id).getLast().span().end()).isEqualTo(end);
    }

    @Test
    void facesInTheNamesOfCodesMoveNoQuotationAndAPageThatIsOpenLearnsOfAChange() {
        var id = taken("KZ-01", "R: 📌 They asked 📌 for money.\nR: We had 📌 none.\nR: They wrote nothing.");
        var speakers = code("📌 Speakers 👩🏽‍💻");
        var fee = codebook.add(speakers, "📌 Пікір 😀", "#0072b2", Code.Words.NONE);
        passages.code(
                List.of(
                        passage(id, "asked 📌 for money."),
                        passage(id, "We had 📌 none."),
                        passage(id, "They wrote nothing.")),
                fee);
        assertThat(themes.themes(ThemeFilter.ALL).quotations(fee).shown())
                .extracting(Quotation::words)
                .containsExactly("asked 📌 for money.", "We had 📌 none.", "They wrote nothing.");
        passages.uncode(codings.of(id).get(1).id());
        assertThat(themes.themes(ThemeFilter.ALL).quotations(fee).shown())
                .extracting(Quotation::words)
                .containsExactly("asked 📌 for money.", "They wrote nothing.");
        assertThat(finding.find(new Finding.Query("", fee, false), 10)).hasSize(2);
    }
}
