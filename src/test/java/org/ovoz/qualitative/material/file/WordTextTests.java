package org.ovoz.qualitative.material.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovoz.qualitative.material.file.Packed.paragraph;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of a Word document is what is read of it, and what is left out is told. */
class WordTextTests {

    private static ReadFile read(String body) {
        return TextFile.read(Packed.word(body).bytes(), null);
    }

    private static String run(String words, String properties) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + words + "</w:t></w:r>";
    }

    private static String row(String properties, String... cells) {
        var row = new StringBuilder("<w:tr><w:trPr>" + properties + "</w:trPr>");
        for (var cell : cells) {
            row.append("<w:tc><w:tcPr/>").append(paragraph(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private static List<String> told(ReadFile file) {
        return file.told().stream().map(one -> one.what() + " " + one.count()).toList();
    }

    @Test
    void rowsAndCellsThatWereDeletedAreGoneAndThoseThatWereInsertedAreThere() {
        var read = read("<w:tbl>" + row("", "А", "стоит") + row("<w:del/>", "Б", "ушло")
                + row("<w:ins/>", "В", "пришло")
                + "<w:tr><w:tc>" + paragraph("Г") + "</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>" + paragraph("ушло")
                + "</w:tc></w:tr></w:tbl>" + paragraph("Конец"));
        assertThat(read.text()).isEqualTo("А\tстоит\nВ\tпришло\nГ\nКонец");
        assertThat(told(read)).containsExactly("DELETIONS 2", "INSERTIONS 1");
    }

    @Test
    void whatARowWasBeforeAChangeOfItsFormatSaysNothing() {
        assertThat(read("<w:tbl>" + row("<w:trPrChange><w:trPr><w:del/></w:trPr></w:trPrChange>", "А", "стоит")
                                + "</w:tbl>")
                        .text())
                .isEqualTo("А\tстоит");
    }

    @Test
    void aParagraphWhoseEndWasDeletedGoesOnWithTheNext() {
        var mark = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>";
        assertThat(read("<w:p>" + mark + "<w:r><w:t>один </w:t></w:r></w:p>" + paragraph("два") + "<w:p>" + mark
                                + "<w:del><w:r><w:delText>ушло</w:delText></w:r></w:del></w:p>" + paragraph("три"))
                        .text())
                .isEqualTo("один два\nтри");
        assertThat(read("<w:p>" + mark + "<w:r><w:t>один</w:t></w:r></w:p><w:tbl>" + row("", "А", "Б") + "</w:tbl>")
                        .text())
                .isEqualTo("один\nА\tБ");
    }

    @Test
    void whatIsHiddenIsLeftOutAndTold() {
        var styles = "<w:styles xmlns:w='w'><w:style w:styleId='Base'><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:styleId='Hid'><w:basedOn w:val='Base'/></w:style>"
                + "<w:style w:styleId='Par'><w:pPr><w:rPr/></w:pPr><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";
        var body = "<w:p>" + run("видно ", "") + run("Айгуль ", "<w:vanish/>")
                + run("и это", "<w:vanish w:val='0'/>") + run("стиль", "<w:rStyle w:val='Hid'/>")
                + run(".", "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>") + "</w:p>"
                + "<w:p><w:pPr><w:pStyle w:val='Par'/></w:pPr><w:r><w:t>скрыто</w:t></w:r>"
                + run("Открыто", "<w:vanish w:val='false'/>") + "</w:p>";
        var read =
                TextFile.read(Packed.word(body).with("word/styles.xml", styles).bytes(), null);
        assertThat(read.text()).isEqualTo("видно и это.\nОткрыто");
        assertThat(told(read)).containsExactly("HIDDEN 3");
    }

    @Test
    void theMainPartIsWhereTheFileSaysItIs() {
        var main = "<w:document xmlns:w='w'><w:body>" + paragraph("Здесь.") + "</w:body></w:document>";
        var type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
        var relations = "<Relationships><Relationship Type='x/styles' Target='a.xml'/><Relationship Type='" + type
                + "' Target='%s'/></Relationships>";
        for (var target : List.of("parts/main.xml", "/parts/main.xml")) {
            var file = Packed.word(paragraph("Старое."))
                    .with("_rels/.rels", relations.formatted(target))
                    .with("parts/main.xml", main);
            assertThat(TextFile.read(file.bytes(), null).text()).isEqualTo("Здесь.");
        }
        var table = new Packed()
                .with("_rels/.rels", relations.formatted("xl/workbook.xml"))
                .with("xl/workbook.xml", "<workbook><t>1</t></workbook>");
        assertThatThrownBy(() -> TextFile.read(table.bytes(), null))
                .isInstanceOfSatisfying(
                        Unreadable.class, refused -> assertThat(refused.why()).isEqualTo(Unreadable.Why.NO_TEXT));
        var damaged = Packed.word(paragraph("Всё же.")).with("_rels/.rels", "<Relationships>");
        assertThat(TextFile.read(damaged.bytes(), null).text()).isEqualTo("Всё же.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing>%s</w:drawing></mc:Choice>"
                        + "<mc:Fallback><w:pict>%s</w:pict></mc:Fallback></mc:AlternateContent></w:r>",
                "<w:r><w:pict><w:shape>%s</w:shape></w:pict></w:r>"
            })
    void aTextBoxIsReadOnceAndTearsNoParagraph(String around) {
        var box = "<w:txbxContent>" + paragraph("В рамке") + paragraph("две строки") + "</w:txbxContent>";
        var read = read("<w:p><w:r><w:t>До и </w:t></w:r>" + around.replace("%s", box)
                + "<w:r><w:t>после.</w:t></w:r></w:p>" + paragraph("Дальше"));
        assertThat(read.text()).isEqualTo("До и после.\nВ рамке\nдве строки\nДальше");
        assertThat(told(read)).as("a box is no picture").isEmpty();
    }

    @Test
    void ofAFieldTheResultIsReadAndNotItsCode() {
        var begin = "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
        var separate = "<w:r><w:fldChar w:fldCharType='separate'/></w:r>";
        var end = "<w:r><w:fldChar w:fldCharType='end'/></w:r>";
        var field = begin + "<w:r><w:instrText>IF </w:instrText></w:r>" + begin
                + "<w:r><w:instrText>MERGEFIELD x</w:instrText></w:r>" + separate + "<w:r><w:t>внутри</w:t></w:r>" + end
                + separate + "<w:r><w:t>итог</w:t></w:r>" + end;
        var simple = "<w:fldSimple w:instr='AUTHOR'><w:r><w:t> автор</w:t></w:r></w:fldSimple>";
        assertThat(read("<w:p>" + field + simple + "</w:p>").text()).isEqualTo("итог автор");
        assertThat(read("<w:p><w:r><w:t>раз</w:t></w:r>" + begin + "</w:p>" + paragraph("два") + end)
                        .text())
                .as("a code that never ends swallows nothing")
                .isEqualTo("раз\nдва");
    }

    @ParameterizedTest
    @CsvSource({
        "Wingdings, F0E0, →",
        "Wingdings, 004A, ☺",
        "Symbol, F061, α",
        "Symbol, F0B7, •",
        "Segoe UI Symbol, 2611, ☑",
        "Segoe UI Emoji, 1F642, 🙂"
    })
    void signsOfFontsAreWrittenAsEverybodyReadsThem(String font, String place, String sign) {
        var read = read(
                "<w:p><w:r><w:t>а</w:t><w:sym w:font='" + font + "' w:char='" + place + "'/><w:t>б</w:t></w:r></w:p>");
        assertThat(read.text()).isEqualTo("а" + sign + "б");
        assertThat(read.told()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Webdings, F021", "Symbol, F0F0", "Symbol, D800", "Symbol, xyz", "Wingdings, 110000"})
    void signsThatNobodyKnowsAreCountedAsPictures(String font, String place) {
        var read = read("<w:p><w:r><w:t>а</w:t><w:sym w:font='" + font + "' w:char='" + place + "'/></w:r></w:p>");
        assertThat(read.text()).isEqualTo("а");
        assertThat(told(read)).containsExactly("IMAGES 1");
    }

    @Test
    void breaksTabsAndTablesWithinTables() {
        assertThat(read("<w:p><w:r><w:t>один</w:t><w:br/><w:t>два</w:t><w:cr/><w:t>три</w:t><w:ptab/><w:t>че</w:t>"
                                + "<w:softHyphen/><w:t>тыре</w:t><w:noBreakHyphen/><w:t>пять</w:t></w:r></w:p>")
                        .text())
                .isEqualTo("один\nдва\nтри\tчетыре-пять");
        assertThat(read("<w:tbl><w:tr><w:tc>" + paragraph("А") + "<w:tbl>" + row("", "в1", "в2") + "</w:tbl>"
                                + paragraph("потом") + "</w:tc><w:tc>" + paragraph("Б") + "</w:tc></w:tr></w:tbl>")
                        .text())
                .isEqualTo("А\nв1\tв2\nпотом\tБ");
    }

    /** As office programs write the same documents. */
    @Test
    void openDocumentsLikewise() {
        var body = "<text:p>До<draw:custom-shape><text:p>В рамке</text:p></draw:custom-shape> и после.</text:p>"
                + "<text:p>Видно <text:span text:style-name='T1'>Айгуль </text:span>"
                + "<text:span text:style-name='Hid'>по стилю</text:span>тут</text:p>"
                + "<text:p text:style-name='HidP'>скрыто<text:span text:style-name='T2'>Открыто</text:span></text:p>";
        var styles = "<office:document-styles xmlns:office='o' xmlns:style='s' xmlns:text='t'>"
                + "<style:style style:name='Hid'><style:text-properties text:display='none'/></style:style>"
                + "<style:style style:name='HidP' style:parent-style-name='Hid'/>"
                + "<style:style style:name='T1' style:parent-style-name='Hid'/>"
                + "<style:style style:name='T2'><style:text-properties text:display='true'/></style:style>"
                + "</office:document-styles>";
        var read = TextFile.read(
                Packed.openDocument(body).with("styles.xml", styles).bytes(), null);
        assertThat(read.text()).isEqualTo("До и после.\nВ рамке\nВидно тут\nОткрыто");
        assertThat(told(read)).containsExactly("HIDDEN 3");
    }
}
