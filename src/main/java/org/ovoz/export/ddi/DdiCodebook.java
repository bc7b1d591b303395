package org.ovoz.export.ddi;

import org.ovoz.export.Codebook;
import org.ovoz.export.CodebookNotes;
import org.ovoz.export.Export;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.ui.markup.Markup;

/**
 * A description of study, file and variables in DDI-Codebook 2.5 (DDI Alliance, 2012), the format of data archives, in
 * all languages of the questionnaire. Elements come in the order of its schema.
 */
public final class DdiCodebook {

    private final Export export;
    private final Codebook codebook;
    private final Questionnaire questionnaire;
    private final Markup xml = Markup.xml();

    /** The description of an export whose data have been written. */
    public DdiCodebook(Export export) {
        this.export = export;
        this.codebook = export.codebook();
        this.questionnaire = export.questionnaire();
    }

    public String of(String dataFile) {
        xml.open(
                "codeBook",
                "xmlns",
                "ddi:codebook:2_5",
                "version",
                "2.5",
                "xml:lang",
                codebook.language().tag());
        document();
        study();
        file(dataFile);
        xml.open("dataDscr");
        var variables = new DdiVariables(export, xml);
        codebook.sets().forEach(variables::group);
        codebook.columns().forEach(variables::variable);
        xml.close();
        return xml.close() + "\n";
    }

    private void document() {
        xml.open("docDscr").open("citation");
        title(export.words().of("codebook.title", codebook.title()));
        xml.open("prodStmt");
        var day = export.made().toLocalDate().toString();
        xml.element("prodDate", day, "date", day);
        xml.element("software", "Ovoz");
        xml.close().close().close();
    }

    private void study() {
        xml.open("stdyDscr").open("citation").open("titlStmt");
        xml.element("titl", codebook.title(), "xml:lang", codebook.language().tag());
        questionnaire.title().master().entrySet().stream()
                .filter(title -> !title.getKey().equals(codebook.language()))
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(title -> xml.element(
                        "parTitl", title.getValue(), "xml:lang", title.getKey().tag()));
        xml.element("IDNo", export.request().wave().value());
        xml.close().close();
        xml.open("stdyInfo").open("sumDscr");
        for (var country : export.study().countries()) {
            if (export.request().countries().contains(country.code())) {
                xml.element(
                        "nation",
                        country.name().master(codebook.language()),
                        "abbr",
                        country.code().iso());
            }
        }
        xml.close();
        new CodebookNotes(export).all().forEach(note -> xml.element("notes", note));
        xml.close().close();
    }

    private void title(String title) {
        xml.open("titlStmt").element("titl", title).close();
    }

    private void file(String dataFile) {
        xml.open("fileDscr", "ID", DdiVariables.FILE).open("fileTxt");
        xml.element("fileName", dataFile);
        xml.open("dimensns");
        xml.element("caseQnty", Integer.toString(export.counted().cases()));
        xml.element("varQnty", Integer.toString(codebook.columns().size()));
        xml.close();
        xml.element("fileType", "CSV (RFC 4180), UTF-8", "charset", "UTF-8");
        xml.close().close();
    }
}
