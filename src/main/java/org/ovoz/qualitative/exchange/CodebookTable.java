package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Codebook;

/** The codebook as a table of one row per code. */
final class CodebookTable {

    private static final List<String> COLUMNS =
            List.of("level", "code", "above", "colour", "retired", "example", "include", "exclude", "definition");

    private CodebookTable() {}

    /** @param words of columns, by key */
    static PassageTables.Table of(Codebook codebook, UnaryOperator<String> words) {
        var rows = new ArrayList<List<Object>>();
        for (var code : codebook.codes()) {
            rows.add(List.of(
                    codebook.depth(code) + 1,
                    code.name(),
                    above(codebook, code),
                    code.colour(),
                    words.apply(code.isRetired() ? "yes" : "no"),
                    code.words().example(),
                    code.words().include(),
                    code.words().exclude(),
                    code.words().definition()));
        }
        return new PassageTables.Table(
                words.apply("codes"), COLUMNS.stream().map(words).toList(), rows);
    }

    private static String above(Codebook codebook, Code code) {
        var parent = code.parent();
        return parent == null ? "" : codebook.code(parent).map(Code::name).orElse("");
    }
}
