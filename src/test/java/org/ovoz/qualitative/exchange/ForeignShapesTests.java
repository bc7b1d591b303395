package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.qualitative.exchange.Qdpx.guid;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Memo;

/** Shapes that were found in files of other programs, with words that nobody said: read, or named, and never twice. */
class ForeignShapesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String TEXT = "We asked the newspaper.\nThey wanted money.";
    private static final String CODES =
            "<CodeBook><Codes><Code guid=\"%s\" name=\"PAY\" isCodable=\"true\"/></Codes></CodeBook>"
                    .formatted(guid(2));

    private static ReadProject read(String parts) throws UnreadableFile {
        return read(Qdpx.of(CODES + parts));
    }

    private static ReadProject read(Qdpx file) throws UnreadableFile {
        return ProjectReader.read(file.bytes(), Map.of(), TODAY);
    }

    /** @param within what stands in it */
    private static String text(String attributes, String within) {
        return "<TextSource %s><PlainTextContent>%s</PlainTextContent>%s</TextSource>"
                .formatted(attributes, TEXT, within);
    }

    private static String passage(int id, int start, int end, String code) {
        return """
                <PlainTextSelection guid="%s" startPosition="%d" endPosition="%d">
                <Coding><CodeRef targetGUID="%s"/></Coding></PlainTextSelection>
                """.formatted(guid(id), start, end, code);
    }

    @Test
    void aTextWithoutANameIsCalledAsItsFile() throws UnreadableFile {
        var file = Qdpx.of(
                        "qc 1.3.2",
                        "<Sources><TextSource guid=\"%s\" plainTextPath=\"%s\"/></Sources>"
                                .formatted(guid(3), "internal://board_2017.v2.txt"))
                .with("sources/board_2017.v2.txt", TEXT);
        assertThat(read(file).project().sources())
                .extracting(Project.Source::title)
                .containsExactly("board_2017.v2");
    }

    @Test
    void textsOfOneNameInDifferentFoldersAreToldApart() throws UnreadableFile {
        var file = Qdpx.of("MAXQDA 2024", """
                        <Sources><TextSource guid="%s" name="Interview" plainTextPath="internal://B/Interview.txt"/>
                        <TextSource guid="%s" name="Interview" plainTextPath="internal://A/Interview.txt"/></Sources>
                        """.formatted(guid(3), guid(4)))
                .with("sources/A/Interview.txt", "Words of A")
                .with("sources/B/Interview.txt", "Words of B");
        assertThat(read(file).project().sources())
                .extracting(Project.Source::text)
                .containsExactly("Words of B", "Words of A");
        assertThat(read(file).remarks()).isEmpty();
    }

    @Test
    void aTextThatIsBlankIsNamedAndIfItIsCodedAskedFor() throws UnreadableFile {
        var empty = Qdpx.of("NVivo for Mac 15.0.0", """
                        <Sources><TextSource guid="%s" name="Nothing" plainTextPath="internal://a.txt"
                        richTextPath="internal://a.docx"/></Sources>
                        """.formatted(guid(3)))
                .with("sources/a.txt", "\uFEFF\r\n")
                .with("sources/a.docx", "")
                .with("sources/.root", "");
        assertThat(read(empty).project().sources()).isEmpty();
        assertThat(read(empty).missing()).isEmpty();
        assertThat(read(empty).remarks())
                .containsExactly(
                        new Remark(Remark.Kind.FORMATTED, "Nothing", 1),
                        new Remark(Remark.Kind.EMPTY_TEXT, "Nothing", 1));
        var coded = Qdpx.of(CODES + """
                        <Sources><TextSource guid="%s" name="Coded" plainTextPath="internal://a.txt">%s</TextSource></Sources>
                        """.formatted(guid(3), passage(4, 0, 2, guid(2))))
                .with("sources/a.txt", "\n");
        assertThat(read(coded).missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.codings()).isEqualTo(1));
        var given = ProjectReader.read(
                coded.bytes(), Map.of(read(coded).missing().getFirst().id(), TEXT.getBytes()), TODAY);
        assertThat(given.project().codings()).hasSize(1);
    }

    @Test
    void aNoteThatALinkPutsOnAPassageStandsThere() throws UnreadableFile {
        var read = read("""
                <Sources>%s</Sources><Notes><Note guid="%s" name="Note"><PlainTextContent>Look again</PlainTextContent></Note>
                <Note guid="%s"><PlainTextContent>Of the code</PlainTextContent></Note></Notes>
                <Links><Link guid="%s" originGUID="%s" targetGUID="%s"/><Link guid="%s" originGUID="%s" targetGUID="%s"/>
                <Link guid="%s" originGUID="%s" targetGUID="%s"/></Links>
                """.formatted(
                        text("guid=\"" + guid(3) + "\" name=\"A\"", """
                                <PlainTextSelection guid="%s" startPosition="24" endPosition="28"/>
                                """.formatted(guid(4))),
                        guid(5),
                        guid(6),
                        guid(7),
                        guid(5),
                        guid(4),
                        guid(8),
                        guid(2),
                        guid(6),
                        guid(9),
                        guid(3),
                        guid(2)));
        assertThat(read.project().memos()).hasSize(2).anySatisfy(memo -> {
            assertThat(memo.text()).isEqualTo("Note\nLook again");
            assertThat(Optional.ofNullable(memo.span()).map(span -> CodePoints.cut(TEXT, span)))
                    .contains("They");
        });
        assertThat(read.project().memos())
                .filteredOn(memo -> memo.text().equals("Of the code"))
                .extracting(Memo::code)
                .doesNotContainNull();
        assertThat(read.remarks())
                .as("a link between a text and a code has no place")
                .containsExactly(new Remark(Remark.Kind.LINK, "", 1));
    }

    @Test
    void whatIsAssignedToACaseByPassagesIsNamed() throws UnreadableFile {
        var read = read("""
                <Cases><Case guid="%s" name="Person 1"><CodeRef targetGUID="%s"/><SourceRef targetGUID="%s"/>
                <SelectionRef targetGUID="%s"/></Case></Cases>
                <Sources>%s</Sources>
                """.formatted(
                        guid(9),
                        guid(2),
                        guid(3),
                        guid(4),
                        text("guid=\"" + guid(3) + "\" name=\"A\"", passage(4, 0, 2, guid(9)))));
        assertThat(read.project().codings()).isEmpty();
        assertThat(read.remarks())
                .as("a passage coded at the case, one that the case names, and a code")
                .containsExactly(new Remark(Remark.Kind.CASE_PART, "Person 1", 3));
    }

    @Test
    void whatHasNoIdHasTheSameOneEveryTimeAndNoTwoHaveOne() throws UnreadableFile {
        var parts = "<Sources>%s%s</Sources>"
                .formatted(
                        text("name=\"A\"", passage(4, 0, 2, guid(2)) + passage(5, 3, 8, guid(2))),
                        text("name=\"B\"", passage(6, 0, 2, guid(2))));
        var read = read(parts);
        assertThat(read.remarks()).isEmpty();
        assertThat(read.project().sources()).hasSize(2);
        assertThat(read.project().codings()).hasSize(3);
        assertThat(new HashSet<>(
                        read.project().codings().stream().map(Coding::id).toList()))
                .hasSize(3);
        assertThat(read(parts).project()).isEqualTo(read.project());
        var other = read("<Sources>%s</Sources>".formatted(text("name=\"C\"", passage(4, 9, 12, guid(2)))));
        assertThat(other.project().codings())
                .extracting(Coding::id)
                .doesNotContainAnyElementsOf(
                        read.project().codings().stream().map(Coding::id).toList());
    }

    @Test
    void whatIsMarkedOnPagesBesideTheirTextIsReadInIt() throws UnreadableFile {
        var read = read(
                """
                <Sources><PDFSource guid="%s" name="letter.pdf" path="internal://l.pdf">%s
                <Representation guid="%s"><PlainTextContent>%s</PlainTextContent></Representation></PDFSource>
                <PDFSource guid="%s" name="scan.pdf" path="internal://s.pdf">%s</PDFSource></Sources>
                """.formatted(guid(3), passage(4, 24, 28, guid(2)), guid(5), TEXT, guid(6), passage(7, 0, 2, guid(2))));
        assertThat(read.project().codings())
                .extracting(coding -> CodePoints.cut(TEXT, coding.span()))
                .containsExactly("They");
        assertThat(read.remarks())
                .containsExactly(
                        new Remark(Remark.Kind.PDF, "letter.pdf", 1),
                        new Remark(Remark.Kind.PDF, "scan.pdf", 1),
                        new Remark(Remark.Kind.AREA, "scan.pdf", 1));
    }

    @Test
    void partsThatTheFormatDoesNotHaveAreNamedHoweverDeepTheyAre() throws UnreadableFile {
        var read = read("""
                <Sources>%s</Sources><Cases><Case guid="%s" name="P"><Weight>3</Weight><SourceRef targetGUID="%s"/></Case></Cases>
                <?other program?><!-- no matter -->
                """.formatted(
                        text("guid=\"" + guid(3) + "\" name=\"A\"", """
                                <PlainTextSelection guid="%s" startPosition="0" endPosition="2"><Emphasis/>
                                <Coding guid="%s"><CodeRef targetGUID="%s"/><Confidence value="0.7"/></Coding>
                                </PlainTextSelection><Summary><Description>No word of it</Description></Summary>
                                """.formatted(guid(4), guid(5), guid(2))),
                        guid(6),
                        guid(3)));
        assertThat(read.remarks())
                .containsExactlyInAnyOrder(
                        new Remark(Remark.Kind.UNKNOWN_PART, "Emphasis", 1),
                        new Remark(Remark.Kind.UNKNOWN_PART, "Confidence", 1),
                        new Remark(Remark.Kind.UNKNOWN_PART, "Summary", 1),
                        new Remark(Remark.Kind.UNKNOWN_PART, "Weight", 1));
        assertThat(read.project().codings()).hasSize(1);
    }

    @Test
    void aProgramThatForgetsWhoCodedDoublesNothing() throws UnreadableFile {
        var here = new WorkInMemory();
        var document = here.text("A", "KZ", Attribution.ROLE, TEXT);
        here.coding(document, "They wanted money.", here.code("PAY", null), "Anna");
        var file = read("<Sources>%s</Sources>"
                        .formatted(text(
                                "guid=\"" + guid(3) + "\" name=\"A\"",
                                passage(4, 24, 42, guid(2)) + passage(5, 0, 2, guid(2)))))
                .project();
        var plan = Merge.plan(file, here.work(), MergeChoices.NONE, (_, _) -> Optional::of);
        assertThat(plan.knownCodings()).isEqualTo(1);
        assertThat(plan.newCodings()).singleElement().satisfies(coding -> {
            assertThat(CodePoints.cut(TEXT, coding.span())).isEqualTo("We");
            assertThat(coding.coder()).isEqualTo("QualCoder");
        });
    }

    @Test
    void turnsAreNotChangedByAFileThatHasOthersAndThatIsTold() throws UnreadableFile {
        var here = new WorkInMemory();
        var document = here.text("A", "KZ", Attribution.ROLE, TEXT);
        var there = new WorkInMemory();
        there.take(document, Divided.text(document, new Project.Source(document.id(), "A", TEXT, Facts.of(document))));
        assertThat(there.text(document.id()).orElseThrow().turns()).hasSize(2);
        var file = ProjectReader.read(RefiQdaRoundTripTests.written(there.project()), Map.of(), TODAY);
        var plan = Merge.plan(file.project(), here.work(), MergeChoices.NONE, (_, _) -> Optional::of);
        assertThat(plan.otherTurns()).containsExactly("A");
        assertThat(plan.isEmpty()).isTrue();
        assertThat(here.text(document.id()).orElseThrow().turns()).hasSize(1);
        var same = Merge.plan(file.project(), there.work(), MergeChoices.NONE, (_, _) -> Optional::of);
        assertThat(same.otherTurns()).isEmpty();
    }

    @Test
    void namesWithoutEndComeShortenedAndASignThatNoDatabaseKeepsMovesNothing() throws UnreadableFile {
        var endless = "😀 long ".repeat(20_000);
        var file = Qdpx.of(endless, """
                        <Users><User guid="%s" name="%s"/></Users>
                        <CodeBook><Codes><Code guid="%s" name="%s" isCodable="true"/></Codes></CodeBook>
                        <Sources><TextSource guid="%s" name="%s" plainTextPath="internal://a.txt">%s</TextSource></Sources>
                        """.formatted(
                                guid(1), endless, guid(2), endless, guid(3), endless, passage(4, 8, 12, guid(2))))
                .with("sources/a.txt", "One\0two they said.");
        var read = read(file);
        var project = read.project();
        assertThat(project.codes().getFirst().name().length()).isLessThanOrEqualTo(400);
        assertThat(project.sources().getFirst().title().length()).isLessThanOrEqualTo(200);
        assertThat(project.codings().getFirst().coder().length()).isLessThanOrEqualTo(200);
        assertThat(project.codings().getFirst().madeOn()).as("of no date").isEqualTo(TODAY);
        assertThat(project.origin().length()).isLessThanOrEqualTo(200);
        assertThat(read.remarks())
                .extracting(Remark::kind)
                .containsOnly(Remark.Kind.SHORTENED, Remark.Kind.LETTERS_LOST);
        assertThat(project.sources().getFirst().text()).isEqualTo("One\uFFFDtwo they said.");
        assertThat(CodePoints.cut(
                        project.sources().getFirst().text(),
                        project.codings().getFirst().span()))
                .isEqualTo("they");
    }

    /** As packing programs of Macintosh write the names of files. */
    @Test
    void aPathIsFoundHoweverItsLettersAreComposed() throws UnreadableFile {
        var parts = """
                <Sources><TextSource guid="%s" name="A" plainTextPath="internal://Май.txt"/></Sources>
                """.formatted(guid(3));
        var read = read(Qdpx.of(parts).with("sources/" + Normalizer.normalize("Май.txt", Normalizer.Form.NFD), TEXT));
        assertThat(read.project().sources()).extracting(Project.Source::text).containsExactly(TEXT);
        assertThat(read.missing()).isEmpty();
        assertThat(read.remarks()).isEmpty();
    }
}
