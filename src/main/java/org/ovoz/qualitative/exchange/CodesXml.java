package org.ovoz.qualitative.exchange;

import java.util.Comparator;
import java.util.List;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Memo;
import org.ovoz.ui.markup.Markup;

/** Writes codes as projects and codebooks hold them: nested, with all their words in one description. */
final class CodesXml {

    private final Codebook codebook;
    private final List<Memo> memos;
    private final Markup xml;

    /** @param memos on codes; a codebook alone holds none */
    CodesXml(List<Code> codes, List<Memo> memos, Markup xml) {
        this.codebook = new Codebook(0, codes);
        this.memos = memos.stream()
                .filter(memo -> memo.code() != null && memo.document() == null)
                .sorted(Comparator.comparing(memo -> memo.id().value()))
                .toList();
        this.xml = xml;
    }

    void write() {
        xml.open("Codes");
        codebook.codes().stream().filter(code -> codebook.depth(code) == 0).forEach(this::code);
        xml.close();
    }

    private void code(Code code) {
        xml.open(
                "Code",
                "guid",
                code.id().toString(),
                "name",
                code.name(),
                "isCodable",
                Boolean.toString(!code.isRetired()),
                "color",
                code.colour());
        var description = CodeWords.written(code.words());
        if (!description.isEmpty()) {
            xml.element("Description", description);
        }
        memos.stream()
                .filter(memo -> code.id().equals(memo.code()))
                .forEach(memo -> xml.empty("NoteRef", "targetGUID", memo.id().toString()));
        codebook.under(code.id()).forEach(this::code);
        xml.close();
    }
}
