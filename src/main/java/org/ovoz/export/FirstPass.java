package org.ovoz.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.ovoz.interview.CodedInterview;

/** What must be known of all interviews before an SPSS file begins: how many they are, and how long their texts. */
final class FirstPass {

    private static final String SYNTHETIC = "synthetic";

    private final Codebook codebook;
    private final int syntheticAt;
    private final Map<String, Integer> widths = new HashMap<>();
    private int cases;
    private int synthetic;

    FirstPass(Codebook codebook) {
        this.codebook = codebook;
        this.syntheticAt = codebook.codedNames().indexOf(SYNTHETIC);
    }

    void see(CodedInterview interview) {
        cases++;
        if (syntheticAt >= 0 && interview.codes()[syntheticAt] == 1) {
            synthetic++;
        }
        for (var column : codebook.columns()) {
            if (column.storage() == Codebook.Storage.TEXT) {
                widths.merge(column.name(), text(column, interview).getBytes(StandardCharsets.UTF_8).length, Math::max);
            }
        }
    }

    /** The bytes of the longest text of each text column. */
    Map<String, Integer> widths() {
        return widths;
    }

    int cases() {
        return cases;
    }

    int synthetic() {
        return synthetic;
    }

    /** The text of an interview in a text column; empty where there is none. */
    static String text(Codebook.Column column, CodedInterview interview) {
        return column.variable() == null
                ? interview.id().toString()
                : interview.texts().getOrDefault(column.name(), "");
    }
}
