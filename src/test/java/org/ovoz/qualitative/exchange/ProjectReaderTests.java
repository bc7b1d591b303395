package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.qualitative.exchange.Qdpx.guid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;

/** Files in the style of QualCoder, Taguette, MAXQDA, NVivo and ATLAS.ti: nothing of them is lost without a word. */
class ProjectReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String TEXT = "We asked the newspaper.\nThey wanted money.";

    private static ReadProject read(Qdpx file) throws UnreadableFile {
        return ProjectReader.read(file.bytes(), Map.of(), TODAY);
    }

    private static String coding(int id, int code) {
        return "<Coding guid=\"%s\"><CodeRef targetGUID=\"%s\"/></Coding>".formatted(guid(id), guid(code));
    }

    private static String codes() {
        return "<CodeBook><Codes><Code guid=\"%s\" name=\"PAY\" isCodable=\"true\"/></Codes></CodeBook>"
                .formatted(guid(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal://one.txt",
                "internal:///one.txt",
                "internal://sources/one.txt",
                "internal://ONE.txt",
                "one.txt",
                "relative:///../texts/one.txt",
                "relative://one.txt",
                "absolute://C:/Users/Anna/one.txt",
                "C:\\Users\\Anna\\one.txt"
            })
    void aTextInTheArchiveIsFoundHoweverItsPathIsWritten(String path) throws UnreadableFile {
        var file = Qdpx.of("<Sources><TextSource guid=\"%s\" name=\"A\" plainTextPath=\"%s\"/></Sources>"
                .formatted(guid(3), path));
        for (var folder : List.of("sources/", "Sources/", "sources\\", "")) {
            assertThat(read(with(file, folder)).project().sources())
                    .extracting(Project.Source::text)
                    .containsOnly(TEXT);
        }
    }

    private static Qdpx with(Qdpx file, String folder) {
        return Qdpx.empty().with("project.qde", description(file)).with(folder + "one.txt", TEXT);
    }

    private static byte[] description(Qdpx file) {
        try {
            return ProjectArchive.read(file.bytes()).description();
        } catch (UnreadableFile impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void aTextThatTheFileOnlyNamesIsAskedForAndThenCodedAsItWas() throws UnreadableFile {
        var file = Qdpx.coded("MAXQDA 2024", 24, 28, "They");
        var without = read(file);
        assertThat(without.project().sources()).isEmpty();
        assertThat(without.missing()).singleElement().satisfies(missing -> {
            assertThat(missing.title()).isEqualTo("Interview 1");
            assertThat(missing.file()).isEqualTo("one.txt");
            assertThat(missing.codings()).isEqualTo(1);
        });
        var given = ProjectReader.read(
                file.bytes(), Map.of(without.missing().getFirst().id(), TEXT.getBytes()), TODAY);
        assertThat(given.missing()).isEmpty();
        assertThat(given.project().codings())
                .singleElement()
                .satisfies(coding ->
                        assertThat(CodePoints.cut(TEXT, coding.span())).isEqualTo("They"));
    }

    @Test
    void aFolderOnSomebodysComputerIsNotShown() throws UnreadableFile {
        var read = read(Qdpx.of(
                "<Sources><TextSource guid=\"%s\" name=\"A\" plainTextPath=\"absolute://C:/Users/Anna Ivanova/a.txt\"/></Sources>"
                        .formatted(guid(3))));
        assertThat(read.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.file()).isEqualTo("a.txt"));
    }

    @Test
    void onlyAFormattedEditionIsNamedAsSuch() throws UnreadableFile {
        var read = read(
                Qdpx.of("<Sources><TextSource guid=\"%s\" name=\"A\" richTextPath=\"internal://a.docx\"/></Sources>"
                                .formatted(guid(3)))
                        .with("sources/a.docx", "no matter"));
        assertThat(read.missing())
                .singleElement()
                .satisfies(missing -> assertThat(missing.isFormattedOnly()).isTrue());
        assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.FORMATTED);
    }

    @Test
    void nestedCodesKeepTheirPlacesAndBranchesOfOneNameAreToldApart() throws UnreadableFile {
        var read = read(Qdpx.of("""
                <CodeBook><Codes>
                <Code guid="{%s}" name="media" isCodable="false" color="#0A0">
                  <Description>What media do</Description>
                  <Code guid="%s" name="Pay" isCodable="true" color="#FF00aa"/></Code>
                <Code guid="%s" name="state" isCodable="true"><Code guid="%s" name="pay" isCodable="1"/></Code>
                </Codes></CodeBook>
                """.formatted(guid(11), guid(12), guid(13), guid(14))));
        assertThat(read.project().codes())
                .extracting(Code::name)
                .containsExactly("media", "Pay", "state", "state / pay");
        assertThat(read.project().codes().getFirst().colour()).isEqualTo("#00aa00");
        assertThat(read.project().codes().getFirst().isRetired()).isTrue();
        assertThat(read.project().codes().getFirst().words().definition()).isEqualTo("What media do");
        assertThat(read.project().codes().get(1).parent())
                .isEqualTo(read.project().codes().getFirst().id());
        assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.SAME_NAME);
    }

    @Test
    void notesAndDescriptionsBecomeMemosOnWhatTheyAreOn() throws UnreadableFile {
        var read = read(Qdpx.of("""
                <Users><User guid="%1$s" id="AK"/></Users>
                <CodeBook><Codes><Code guid="%2$s" name="PAY" isCodable="true"><NoteRef targetGUID="%7$s"/></Code></Codes></CodeBook>
                <Sources><TextSource guid="%3$s" name="A"><Description>About the interview</Description>
                <PlainTextContent>%4$s</PlainTextContent>
                <PlainTextSelection guid="%5$s" startPosition="0" endPosition="2"><Description>Who is we?</Description>
                <NoteRef targetGUID="%6$s"/></PlainTextSelection>
                <NoteRef targetGUID="%6$s"/></TextSource></Sources>
                <Notes><Note guid="%6$s" name="On both" creatingUser="%1$s" creationDateTime="2025-05-06T07:08:09Z">
                <PlainTextContent>Twice</PlainTextContent></Note>
                <Note guid="%7$s"><PlainTextContent>On the code</PlainTextContent></Note>
                <Note guid="%8$s"><PlainTextContent>On nothing</PlainTextContent></Note></Notes>
                """.formatted(guid(1), guid(2), guid(3), TEXT, guid(4), guid(5), guid(6), guid(7))));
        assertThat(read.project().memos())
                .extracting(Memo::text)
                .containsExactlyInAnyOrder(
                        "About the interview",
                        "Who is we?",
                        "On both\nTwice",
                        "On both\nTwice",
                        "On the code",
                        "On nothing");
        assertThat(read.project().memos()).extracting(Memo::id).doesNotHaveDuplicates();
        assertThat(read.project().memos())
                .filteredOn(memo -> memo.text().startsWith("On both"))
                .allSatisfy(memo -> {
                    assertThat(memo.author()).isEqualTo("AK");
                    assertThat(memo.madeOn()).isEqualTo(LocalDate.of(2025, 5, 6));
                });
    }

    @Test
    void variablesOfCasesAndDocumentsBecomeAMemo() throws UnreadableFile {
        var read = read(Qdpx.of("""
                <Variables><Variable guid="%1$s" name="Age" typeOfVariable="Integer"/></Variables>
                <Cases><Case guid="%2$s" name="Person 1"><VariableValue><VariableRef targetGUID="%1$s"/>
                <IntegerValue>44</IntegerValue></VariableValue><SourceRef targetGUID="%3$s"/></Case></Cases>
                <Sources><TextSource guid="%3$s" name="A"><PlainTextContent>%4$s</PlainTextContent>
                <VariableValue><VariableRef targetGUID="%1$s"/><TextValue>forty</TextValue></VariableValue>
                </TextSource></Sources>
                """.formatted(guid(1), guid(2), guid(3), TEXT)));
        assertThat(read.project().memos())
                .singleElement()
                .satisfies(memo -> assertThat(memo.text()).isEqualTo("Age = forty\nPerson 1 · Age = 44"));
        assertThat(read.remarks()).containsExactly(new Remark(Remark.Kind.VARIABLES, "A", 2));
    }

    @Test
    void whatIsNoTextIsNamedAndItsTextComes() throws UnreadableFile {
        var read = read(Qdpx.of(codes()
                        + """
                <Sources>
                <PictureSource guid="%1$s" name="poster.jpg" path="internal://p.jpg"><PictureSelection guid="%2$s" firstX="0"
                 firstY="0" secondX="9" secondY="9">%3$s</PictureSelection></PictureSource>
                <PDFSource guid="%4$s" name="letter.pdf" path="internal://l.pdf"><Representation guid="%5$s">
                <PlainTextContent>%6$s</PlainTextContent><PlainTextSelection guid="%7$s" startPosition="24" endPosition="28">%8$s
                </PlainTextSelection></Representation></PDFSource>
                <AudioSource guid="%9$s" name="talk.m4a" path="relative://talk.m4a"><Transcript guid="%10$s">
                <PlainTextContent>%6$s</PlainTextContent><SyncPoint guid="%11$s" timeStamp="0" position="0"/>
                <SyncPoint guid="%12$s" timeStamp="9" position="8"/><TranscriptSelection guid="%13$s" fromSyncPoint="%11$s"
                 toSyncPoint="%12$s">%14$s</TranscriptSelection></Transcript></AudioSource>
                </Sources><Sets><Set guid="%15$s" name="Group A"/></Sets>
                <Links><Link guid="%16$s"/><Link guid="%17$s"/></Links><Graphs><Graph guid="%18$s" name="Map"/></Graphs>
                """.formatted(
                                        guid(20),
                                        guid(21),
                                        coding(22, 2),
                                        guid(23),
                                        guid(24),
                                        TEXT,
                                        guid(25),
                                        coding(26, 2),
                                        guid(27),
                                        guid(28),
                                        guid(29),
                                        guid(30),
                                        guid(31),
                                        coding(32, 2),
                                        guid(33),
                                        guid(34),
                                        guid(35),
                                        guid(36)))
                .with("sources/p.jpg", "picture")
                .with("sources/l.pdf", "pages")
                .with("sources/stray.mp4", "film"));
        assertThat(read.project().codings())
                .extracting(one -> CodePoints.cut(TEXT, one.span()))
                .containsExactly("They", "We asked");
        assertThat(read.remarks())
                .containsExactly(
                        new Remark(Remark.Kind.PICTURE, "poster.jpg", 1),
                        new Remark(Remark.Kind.PDF, "letter.pdf", 1),
                        new Remark(Remark.Kind.AUDIO, "talk.m4a", 1),
                        new Remark(Remark.Kind.AREA, "poster.jpg", 1),
                        new Remark(Remark.Kind.SET, "Group A", 1),
                        new Remark(Remark.Kind.GRAPH, "Map", 1),
                        new Remark(Remark.Kind.LINK, "", 2),
                        new Remark(Remark.Kind.UNUSED_FILE, "stray.mp4", 1));
    }

    @Test
    void codingsWithoutPlaceOrCodeAreNamedOrKept() throws UnreadableFile {
        var read = read(Qdpx.of(codes() + """
                <Sources><TextSource guid="%s" name="A"><PlainTextContent>%s</PlainTextContent>
                <PlainTextSelection guid="%s" startPosition="0" endPosition="2"/>
                <PlainTextSelection guid="%s" startPosition="3" endPosition="8">%s</PlainTextSelection>
                %s</TextSource></Sources><Diagrams/>
                """.formatted(guid(3), TEXT, guid(4), guid(5), coding(6, 99), coding(7, 2))));
        assertThat(read.project().codings())
                .singleElement()
                .satisfies(coding ->
                        assertThat(CodePoints.cut(TEXT, coding.span())).isEqualTo(TEXT));
        assertThat(read.remarks())
                .containsExactly(
                        new Remark(Remark.Kind.UNKNOWN_PART, "Diagrams", 1),
                        new Remark(Remark.Kind.EMPTY_PASSAGE, "A", 1),
                        new Remark(Remark.Kind.UNKNOWN_CODE, "", 1),
                        new Remark(Remark.Kind.WHOLE_DOCUMENT, "A", 1));
    }

    @Test
    void codersAreNamedAsTheFileNamesThem() throws UnreadableFile {
        var read = read(Qdpx.coded("QualCoder 3.6", 24, 28, "They").with("sources/one.txt", TEXT));
        assertThat(read.project().codings()).extracting(Coding::coder).containsExactly("Anna");
        var nobody = Qdpx.of("Taguette 1.4", codes() + """
                <Sources><TextSource guid="%s"><PlainTextContent>%s</PlainTextContent>
                <PlainTextSelection guid="%s" startPosition="0" endPosition="2">%s</PlainTextSelection></TextSource></Sources>
                """.formatted(guid(3), TEXT, guid(4), coding(5, 2)));
        assertThat(read(nobody).project().codings()).extracting(Coding::coder).containsExactly("Taguette 1.4");
    }

    @Test
    void theSameIdTwiceLosesNothing() throws UnreadableFile {
        var read = read(Qdpx.of(codes() + """
                <Sources><TextSource guid="%s"><PlainTextContent>%s</PlainTextContent>
                <PlainTextSelection guid="%s" startPosition="0" endPosition="2">%s</PlainTextSelection>
                <PlainTextSelection guid="%s" startPosition="3" endPosition="8">%s</PlainTextSelection></TextSource></Sources>
                """.formatted(guid(3), TEXT, guid(4), coding(5, 2), guid(4), coding(5, 2))));
        assertThat(read.project().codings()).hasSize(2).extracting(Coding::id).doesNotHaveDuplicates();
    }

    @Test
    void aTextThatIsNotUtf8IsReadAndNamed() throws UnreadableFile {
        var cyrillic = "Газета попросила деньги".getBytes(java.nio.charset.Charset.forName("windows-1251"));
        var read = read(Qdpx.coded("MAXQDA", 0, 6, "Газета").with("sources/one.txt", cyrillic));
        assertThat(read.project().sources())
                .extracting(Project.Source::text)
                .containsExactly("Газета попросила деньги");
        assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.OTHER_ENCODING);
        assertThat(read.project().sources()).extracting(Project.Source::id).containsExactly(DocumentId.of(guid(3)));
    }
}
