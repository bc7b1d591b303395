package org.ovoz.export;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.ovoz.interview.sent.CodedInterview;

/** What must be known of all interviews before an SPSS file begins: how many they are, and how long their texts. */
public final class TextWidths {

    private static final String SYNTHETIC = "synthetic";

    /** A UUID as text. */
    private static final int ID_WIDTH = 36;

    private final int syntheticAt;
    private final Map<String, Integer> widths = new HashMap<>();
    private int cases;
    private int synthetic;

    TextWidths(Codebook codebook) {
        this.syntheticAt = codebook.codedNames().indexOf(SYNTHETIC);
        codebook.columns().stream()
                .filter(column -> column.storage() == Codebook.Storage.TEXT)
                .forEach(column -> widths.put(column.name(), column.variable() == null ? ID_WIDTH : 0));
    }

    void see(CodedInterview interview) {
        cases++;
        if (syntheticAt >= 0 && interview.codes()[syntheticAt] == 1) {
            synthetic++;
        }
        interview.texts().forEach((variable, text) -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8).length;
            widths.computeIfPresent(variable, (_, width) -> Math.max(width, bytes));
        });
    }

    /** The bytes of the longest text of each text column. */
    public Map<String, Integer> widths() {
        return widths;
    }

    public int cases() {
        return cases;
    }

    int synthetic() {
        return synthetic;
    }

    /** The text of an interview in a text column; empty where there is none. */
    public static String text(Codebook.Column column, CodedInterview interview) {
        return column.variable() == null
                ? interview.id().toString()
                : interview.texts().getOrDefault(column.name(), "");
    }
}
