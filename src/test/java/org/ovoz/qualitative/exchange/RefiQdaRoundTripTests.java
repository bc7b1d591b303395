package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.questionnaire.Language;
import org.xml.sax.SAXException;

/** What is written is valid by the published schema and comes back as it was. */
class RefiQdaRoundTripTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final String TEXT = "Сұрақ: 😀 қалай?\nО\u02BBzbekcha javob — \"pul\" <so\u02BBradi> & 'e\u0301'.\n";

    /** Otherwise than the text itself would be divided. */
    private static final List<Turn> TURNS = List.of(
            new Turn(1, new Span(7, 16), "Сұрақ", true, new Language("kk"), null),
            new Turn(2, new Span(17, 30), "Анна, <\"K-2\"> & 🙂?", false, new Language("uz-Cyrl"), "q7"),
            new Turn(3, new Span(33, 40), null, false, new Language("uz"), null));

    private static UUID id(int number) {
        return UUID.fromString(Qdpx.guid(number));
    }

    static Project project() {
        var group = new Code(new CodeId(id(1)), null, 0, "PAY", "#aa0000", Code.Words.NONE, true);
        var words = new Code.Words(
                "Media ask\nfor money", "\"They asked for 200\"", "also barter & gifts", "own adverts <paid>");
        var code = new Code(new CodeId(id(2)), group.id(), 0, "PAY_FEE", "#00aa00", words, false);
        var empty = new Code(new CodeId(id(3)), null, 1, "EFF", "#0000aa", Code.Words.NONE, false);
        var document = new DocumentId(id(4));
        var facts = new LinkedHashMap<String, String>();
        facts.put(Facts.COUNTRY, "KZ");
        facts.put(Facts.ATTRIBUTION, "ROLE");
        var source = new Project.Source(document, "KZ-01 <expert>", TEXT, facts, TURNS);
        var untouched = new Project.Source(new DocumentId(id(5)), "KZ-02", "No code here.", new LinkedHashMap<>());
        var first = new Span(7, 16);
        return new Project(
                "Interviews",
                "Ovoz",
                List.of(group, code, empty),
                List.of(source, untouched),
                List.of(
                        new Coding(new CodingId(id(6)), document, 1, first, code.id(), "Anna", DAY),
                        new Coding(new CodingId(id(7)), document, 1, first, empty.id(), "Болат", DAY),
                        new Coding(new CodingId(id(8)), document, 1, new Span(10, 40), code.id(), "Болат", DAY)),
                List.of(
                        new Memo(new MemoId(id(9)), document, 1, first, null, "On a passage", "Anna", DAY),
                        new Memo(new MemoId(id(10)), document, 0, null, null, "On a document", "Anna", DAY),
                        new Memo(
                                new MemoId(id(11)), null, 0, null, code.id(), "On a code\nin two lines", "Дина", DAY)));
    }

    static byte[] written(Project project) {
        var out = new ByteArrayOutputStream();
        try {
            ProjectWriter.write(project, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void validate(String schema, byte[] xml) throws SAXException, IOException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(RefiQdaRoundTripTests.class.getResource("/refi-qda/" + schema))
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    @Test
    void aProjectIsValidByThePublishedSchema() throws Exception {
        validate("Project.xsd", ProjectArchive.read(written(project())).description());
        validate(
                "Project.xsd",
                ProjectArchive.read(written(new Project("", "Ovoz", List.of(), List.of(), List.of(), List.of())))
                        .description());
    }

    @Test
    void aCodebookIsValidByThePublishedSchema() throws Exception {
        validate("Codebook.xsd", CodebookFile.written(project().codes(), "Ovoz"));
    }

    @Test
    void aProjectComesBackAsItWas() throws UnreadableFile {
        var read = ProjectReader.read(written(project()), Map.of(), LocalDate.EPOCH);
        assertThat(read.remarks()).isEmpty();
        assertThat(read.missing()).isEmpty();
        assertThat(read.project().codes()).isEqualTo(project().codes());
        assertThat(read.project().sources()).isEqualTo(project().sources());
        assertThat(read.project().codings())
                .containsExactlyInAnyOrderElementsOf(project().codings());
        assertThat(read.project().memos())
                .containsExactlyInAnyOrderElementsOf(project().memos());
    }

    @Test
    void otherProgramsSeeNothingOfTheTurnsButAnInstructionToPassOver() throws Exception {
        var description = ProjectArchive.read(written(project())).description();
        var root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(description))
                .getDocumentElement();
        var text = root.getElementsByTagName("TextSource").item(0);
        assertThat(text.getTextContent()).doesNotContain("Анна", "ovoz-turns");
        assertThat(root.getElementsByTagName("PlainTextSelection").getLength())
                .as("turns are no passages")
                .isEqualTo(2);
    }

    @Test
    void turnsOfOtherWordsOrTurnsThatCannotBeAreNotTaken() {
        var written = WrittenTurns.written(TEXT, TURNS);
        assertThat(WrittenTurns.read(written, TEXT)).contains(TURNS);
        assertThat(WrittenTurns.read(written, TEXT.replace("pul", "bor"))).isEmpty();
        assertThat(WrittenTurns.read("", TEXT)).isEmpty();
        var digest = written.substring(0, written.indexOf(' ') + 1);
        for (var hostile : List.of(
                "",
                "0-9",
                "9-9,0,ru,,",
                "9-3,0,ru,,",
                "0-9,0,ru,, 8-12,0,ru,,",
                "20-30,0,ru,, 0-9,0,ru,,",
                "0-5000,0,ru,,",
                "0-99999999999,0,ru,,",
                "0-9,2,ru,,",
                "0-9,0,<b>,,",
                "0-9,0,ru-" + "x".repeat(8) + ",,",
                "0-9,0,ru," + "x".repeat(81) + ",",
                "0-9,0,ru,a%0Ab,",
                "0-9,0,ru,%ZZ,")) {
            assertThat(WrittenTurns.read(digest + hostile, TEXT)).as(hostile).isEmpty();
        }
    }

    @Test
    void turnsThatCannotBeReadAreNamedAndTheTextComes() throws UnreadableFile {
        var sound = new String(ProjectArchive.read(written(project())).description(), StandardCharsets.UTF_8);
        var file = Qdpx.empty()
                .with("project.qde", sound.replace("<?ovoz-turns ", "<?ovoz-turns 0"))
                .with("sources/" + id(4) + ".txt", TEXT)
                .with("sources/" + id(5) + ".txt", "No code here.");
        var read = ProjectReader.read(file.bytes(), Map.of(), LocalDate.EPOCH);
        assertThat(read.remarks()).containsExactly(new Remark(Remark.Kind.TURNS, "KZ-01 <expert>", 1));
        assertThat(read.project().sources().getFirst().turns()).isEmpty();
        assertThat(read.project().codings()).hasSize(3);
    }

    @Test
    void writtenAgainItIsTheSameBytes() throws UnreadableFile {
        var once = written(project());
        var again = written(ProjectReader.read(once, Map.of(), LocalDate.EPOCH).project());
        assertThat(again).isEqualTo(once);
    }

    @Test
    void aCodebookComesBackAsItWas() throws UnreadableFile {
        var read = CodebookFile.read(CodebookFile.written(project().codes(), "Ovoz"));
        assertThat(read.codes()).isEqualTo(project().codes());
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void aForeignProjectIsTheSameAfterASecondJourney() throws UnreadableFile {
        var file = Qdpx.coded("NVivo 15", 3, 8, "asked").with("sources/one.txt", "We\r\nasked\r\nthem.");
        var first = ProjectReader.read(
                Qdpx.coded("NVivo 15", 4, 9, "asked")
                        .with("sources/one.txt", "We\r\nasked\r\nthem.")
                        .bytes(),
                Map.of(),
                DAY);
        var second = ProjectReader.read(written(first.project()), Map.of(), DAY);
        assertThat(second.project().codings()).isEqualTo(first.project().codings());
        assertThat(second.project().sources()).isEqualTo(first.project().sources());
        assertThat(written(second.project())).isEqualTo(written(first.project()));
        assertThat(ProjectReader.read(file.bytes(), Map.of(), DAY).project().codings())
                .as("counted with one sign for the end of a line, it is the same passage")
                .isEqualTo(first.project().codings());
    }

    @Test
    void noTimeOfDayIsInAFile() throws UnreadableFile {
        var description = new String(ProjectArchive.read(written(project())).description(), StandardCharsets.UTF_8);
        assertThat(description).contains("2026-03-01T00:00:00Z").doesNotContainPattern("T(?!00:00:00Z)\\d\\d:\\d\\d");
        assertThat(CodePoints.length(TEXT)).isLessThan(TEXT.length());
    }
}
