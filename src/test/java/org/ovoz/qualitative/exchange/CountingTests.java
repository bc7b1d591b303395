package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.CodePoints;

/** One unit at every border, whatever unit a file has. */
class CountingTests {

    private static final String TEXT =
            "Бірінші сөз 😀.\nSecond line: e\u0301t\u00e9 🇰🇿 and the words we mean, to the end.";
    private static final String WORDS = "the words we mean";

    private static String coded(String origin, String file, int start, int end, String quoted) throws UnreadableFile {
        var read = read(origin, file, start, end, quoted);
        var coding = read.project().codings().getFirst();
        return CodePoints.cut(read.project().sources().getFirst().text(), coding.span());
    }

    private static ReadProject read(String origin, String file, int start, int end, String quoted)
            throws UnreadableFile {
        return ProjectReader.read(
                Qdpx.coded(origin, start, end, quoted)
                        .with("sources/one.txt", file)
                        .bytes(),
                Map.of(),
                LocalDate.of(2026, 3, 1));
    }

    private static int codePoint(String text, String words) {
        return text.codePointCount(0, text.indexOf(words));
    }

    @Test
    void theStandardsCodePointsAreTakenAsTheyAre() throws UnreadableFile {
        var start = codePoint(TEXT, WORDS);
        assertThat(coded("MAXQDA", TEXT, start, start + WORDS.length(), WORDS)).isEqualTo(WORDS);
        assertThat(read("MAXQDA", TEXT, start, start + WORDS.length(), WORDS).remarks())
                .isEmpty();
    }

    @Test
    void unitsOfUtf16AreRecognisedByTheWordsBesideThem() throws UnreadableFile {
        var start = TEXT.indexOf(WORDS);
        assertThat(coded("NVivo", TEXT, start, start + WORDS.length(), "the words..."))
                .isEqualTo(WORDS);
        assertThat(read("NVivo", TEXT, start, start + WORDS.length(), WORDS).remarks())
                .extracting(Remark::kind)
                .containsExactly(Remark.Kind.COUNTED_OTHERWISE);
    }

    @Test
    void anEndOfALineIsOneSignOrTwoAsTheProgramCounted() throws UnreadableFile {
        var windows = TEXT.replace("\n", "\r\n");
        var two = codePoint(windows, WORDS);
        var one = codePoint(TEXT, WORDS);
        assertThat(coded("NVivo", windows, two, two + WORDS.length(), WORDS)).isEqualTo(WORDS);
        assertThat(coded("NVivo", windows, one, one + WORDS.length(), WORDS)).isEqualTo(WORDS);
        assertThat(coded("ATLAS.ti", windows, one, one + WORDS.length(), "")).isEqualTo(WORDS);
        assertThat(coded("ATLAS.ti", windows, two, two + WORDS.length(), WORDS)).isEqualTo(WORDS);
    }

    @Test
    void aByteOrderMarkIsNoSignUnlessTheWordsProveIt() throws UnreadableFile {
        var marked = "\uFEFF" + TEXT;
        var start = codePoint(TEXT, WORDS);
        assertThat(coded("Taguette", marked, start, start + WORDS.length(), WORDS))
                .isEqualTo(WORDS);
        assertThat(coded("Taguette", marked, start + 1, start + 1 + WORDS.length(), WORDS))
                .isEqualTo(WORDS);
    }

    @Test
    void anEndThatIsTheLastSignIsRecognisedByWordsQuotedWhole() throws UnreadableFile {
        var start = codePoint(TEXT, WORDS);
        assertThat(coded("Other", TEXT, start, start + WORDS.length() - 1, WORDS))
                .isEqualTo(WORDS);
        assertThat(coded("Other", TEXT, start, start + WORDS.length() - 1, "the words..."))
                .as("words that are quoted in part prove no end")
                .isEqualTo("the words we mea");
    }

    @Test
    void placesThatNothingProvesAreNamed() throws UnreadableFile {
        var windows = TEXT.replace("\n", "\r\n");
        var two = codePoint(windows, WORDS);
        var read = read("Unknown", windows, two, two + 5, "");
        assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.COUNT_UNSURE);
        assertThat(CodePoints.cut(
                        read.project().sources().getFirst().text(),
                        read.project().codings().getFirst().span()))
                .as("the standard's way where nothing is known")
                .isEqualTo("the w");
    }

    @Test
    void combiningLettersStayAsTheyWereWritten() throws UnreadableFile {
        var start = codePoint(TEXT, "e\u0301t");
        assertThat(coded("QualCoder", TEXT, start, start + 4, "e\u0301t\u00e9")).isEqualTo("e\u0301t\u00e9");
    }

    @Test
    void aPassageOutsideItsTextIsNamedAndNotMoved() throws UnreadableFile {
        var read = read("MAXQDA", TEXT, 5_000, 5_010, "");
        assertThat(read.project().codings()).isEmpty();
        assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.OUTSIDE);
    }

    /** As NVivo writes it on Windows: byte-order mark, two signs at each end of a line, and no words beside the places. */
    private static final String CHAT = "\uFEFF"
            + String.join(
                    "\r\n",
                    "анна 😀",
                    "They asked for money 😀 and we said no",
                    "Бек 👩‍👩‍👧",
                    "Гранттар керек 🇰🇿 емес еді",
                    "dina",
                    "Pul soʻradilar 💰 bermadik",
                    "Мы не пошли 🙂 к ним",
                    "and nothing more was said that day");

    private static final List<String> PASSAGES = List.of(
            "They asked for money",
            "we said no",
            "Гранттар керек",
            "емес еді",
            "Pul soʻradilar",
            "bermadik",
            "Мы не пошли",
            "к ним");

    /** Each passage where its words are, as a program counts that does so with UTF-16 units or with code points. */
    private static ReadProject chat(String origin, boolean isUtf16, List<String> passages, String quoted)
            throws UnreadableFile {
        var body = CHAT.substring(1);
        var marked = new StringBuilder();
        for (var words : passages) {
            var start = isUtf16 ? body.indexOf(words) : codePoint(body, words);
            var end = start + words.length();
            marked.append("""
                    <PlainTextSelection guid="%s" name="%s" startPosition="%d" endPosition="%d"><Description/>
                    <Coding><CodeRef targetGUID="%s"/></Coding></PlainTextSelection>
                    """.formatted(
                            Qdpx.guid(100 + start), words.equals(quoted) ? quoted : "", start, end, Qdpx.guid(2)));
        }
        return ProjectReader.read(
                Qdpx.of(origin, """
                        <CodeBook><Codes><Code guid="%s" name="PAY" isCodable="true"/></Codes></CodeBook>
                        <Sources><TextSource guid="%s" name="Chat" plainTextPath="internal://chat.txt"
                        richTextPath="internal://chat.docx">%s</TextSource></Sources>
                        """.formatted(Qdpx.guid(2), Qdpx.guid(3), marked))
                        .with("Sources/chat.txt", CHAT)
                        .with("Sources/chat.docx", "")
                        .bytes(),
                Map.of(),
                LocalDate.of(2026, 3, 1));
    }

    private static List<String> words(ReadProject read) {
        var text = read.project().sources().getFirst().text();
        return read.project().codings().stream()
                .map(coding -> CodePoints.cut(text, coding.span()))
                .toList();
    }

    private static List<Remark.Kind> remarks(ReadProject read) {
        return read.remarks().stream()
                .map(Remark::kind)
                .filter(kind -> kind != Remark.Kind.FORMATTED)
                .toList();
    }

    @Test
    void aProgramThatQuotesNothingIsRecognisedByTheWordsThatItLeavesWhole() throws UnreadableFile {
        var units = chat("Some program 1.0", true, PASSAGES, "");
        assertThat(words(units)).isEqualTo(PASSAGES);
        assertThat(remarks(units)).containsExactly(Remark.Kind.COUNTED_OTHERWISE);
        var points = chat("Some program 1.0", false, PASSAGES, "");
        assertThat(words(points)).isEqualTo(PASSAGES);
        assertThat(remarks(points)).as("whole words prove the standard too").isEmpty();
    }

    @Test
    void whatAProgramIsKnownForIsTakenWhereOnePassageShowsNothing() throws UnreadableFile {
        var last = List.of("пошли");
        var known = chat("NVivo for Windows 12.6", true, last, "");
        assertThat(words(known)).isEqualTo(last);
        assertThat(remarks(known)).containsExactly(Remark.Kind.COUNTED_OTHERWISE);
        assertThat(remarks(chat("Some program 1.0", true, last, ""))).containsExactly(Remark.Kind.COUNT_UNSURE);
        assertThat(words(chat("NVivo for Windows 99", false, PASSAGES, "")))
                .as("a program that has mended its ways is believed")
                .isEqualTo(PASSAGES);
    }

    @Test
    void wordsQuotedBeforeTheFirstFaceProveNothingAboutThoseBehindIt() throws UnreadableFile {
        var read = chat("Some program 1.0", true, List.of("анна", "пошли"), "анна");
        assertThat(remarks(read)).containsExactly(Remark.Kind.COUNT_UNSURE);
    }

    @Test
    void wordsThatAreNotWhereTheFileQuotesThemAreNamed() throws UnreadableFile {
        var start = codePoint(TEXT, WORDS);
        var moved = read(ProjectWriter.ORIGIN, TEXT.replaceFirst(" 😀", " 😀 added"), start, start + 17, WORDS);
        assertThat(remarks(moved)).containsExactly(Remark.Kind.MISQUOTED);
        assertThat(remarks(read("Names passages 1.0", TEXT, start, start + 17, "1:7 Interview")))
                .as("what is a name and no quotation proves nothing")
                .doesNotContain(Remark.Kind.MISQUOTED);
    }

    @Test
    void aFewDamagedBytesOfATextChangeNoPlaceAndAreNamed() throws UnreadableFile {
        var text = "Жай сөз 😀 қала берді";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        var read = ProjectReader.read(
                Qdpx.coded("QualCoder", 10, 14, "қала")
                        .with("sources/one.txt", bytes)
                        .bytes(),
                Map.of(),
                LocalDate.EPOCH);
        var source = read.project().sources().getFirst();
        assertThat(read.project().codings())
                .singleElement()
                .satisfies(coding ->
                        assertThat(CodePoints.cut(source.text(), coding.span())).isEqualTo("қала"));
        assertThat(read.remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.LETTERS_LOST);
    }
}
