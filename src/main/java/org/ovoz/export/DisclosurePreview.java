package org.ovoz.export;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ovoz.export.deidentified.Deidentification;
import org.ovoz.export.deidentified.KeyVariable;
import org.ovoz.export.deidentified.Recoding;

/**
 * What a de-identified file would tell, before anybody has it.
 *
 * @param k how many are alike at least
 * @param cases how many cases it tells
 * @param leftOut how many it does not, because their country has too few
 * @param smallest how many cases the smallest class has: cases that are alike in all identifying variables
 * @param identifying the variables by which people could be recognised, with what became of them
 * @param others other variables that are not told of some, because they would give the first ones away or because all
 *     answered alike
 */
public record DisclosurePreview(
        int k, int cases, int leftOut, int smallest, List<Told> identifying, List<Told> others) {

    /** How exactly a variable is told. */
    public enum How {
        EXACT,
        MERGED,
        NOT_TOLD
    }

    /**
     * A variable.
     *
     * @param label in the language of the file
     * @param merged labels of merged categories; empty unless they are
     * @param suppressed of how many cases it is not told
     */
    public record Told(String name, String label, How how, List<String> merged, int suppressed) {
        public Told {
            merged = List.copyOf(merged);
        }
    }

    public DisclosurePreview {
        identifying = List.copyOf(identifying);
        others = List.copyOf(others);
    }

    public static DisclosurePreview of(Deidentification deidentification, Codebook codebook, int k) {
        var recodings = deidentification.recodings();
        var suppressed = deidentification.suppressed();
        return new DisclosurePreview(
                k,
                deidentification.size(),
                deidentification.leftOut(),
                deidentification.smallest(),
                columns(codebook)
                        .filter(column -> recodings.containsKey(column.name()))
                        .map(column -> told(column, recodings.get(column.name()), suppressed))
                        .toList(),
                columns(codebook)
                        .filter(column -> !recodings.containsKey(column.name()))
                        .filter(column -> suppressed.containsKey(column.name()))
                        .map(column -> new Told(
                                column.name(),
                                column.label(),
                                suppressed.get(column.name()) == deidentification.size() ? How.NOT_TOLD : How.EXACT,
                                List.of(),
                                suppressed.get(column.name())))
                        .toList());
    }

    private static Stream<Codebook.Column> columns(Codebook codebook) {
        return codebook.columns().stream();
    }

    private static Told told(Codebook.Column column, Recoding recoding, Map<String, Integer> suppressed) {
        var how = recoding.isDropped() ? How.NOT_TOLD : recoding.recoded().isEmpty() ? How.EXACT : How.MERGED;
        var merged = recoding.recoded().entrySet().stream()
                .filter(group -> group.getValue().size() > 1 || recoding.key().scale() == KeyVariable.Scale.MONTH)
                .map(group -> column.values().getOrDefault(group.getKey(), ""))
                .toList();
        return new Told(
                column.name(),
                column.label(),
                how,
                how == How.MERGED ? merged : List.of(),
                suppressed.getOrDefault(column.name(), 0));
    }
}
