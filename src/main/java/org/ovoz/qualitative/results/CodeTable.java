package org.ovoz.qualitative.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Document;

/**
 * Codes by groups of documents, in turns and in persons. A turn counts once for a code, a person too.
 *
 * @param groups keys of the columns, in their order
 * @param bases all turns and persons of each group, coded or not, and of all together
 * @param rows used codes in the order of the codebook
 */
public record CodeTable(List<String> groups, Line bases, List<Row> rows) {

    /** Counts in every group, and of all documents that are in any. */
    public record Line(Map<String, Count> byGroup, Count together) {

        /** In a group. */
        public Count in(String group) {
            return byGroup.getOrDefault(group, new Count(0, 0));
        }
    }

    public record Row(Code code, int depth, Line counts) {}

    /**
     * @param groups keys in the order of the columns
     * @param group of a document; those without one are not counted
     */
    public static CodeTable of(
            Codebook codebook, ThemeTurns all, List<String> groups, Function<Document, Optional<String>> group) {
        var grouped = all.of(
                document -> group.apply(document).filter(groups::contains).isPresent());
        var rows = new ArrayList<Row>();
        for (var code : codebook.codes()) {
            var line = line(grouped.with(code.id()), groups, group);
            if (line.together().turns() > 0) {
                rows.add(new Row(code, codebook.depth(code), line));
            }
        }
        return new CodeTable(List.copyOf(groups), line(grouped, groups, group), rows);
    }

    private static Line line(ThemeTurns turns, List<String> groups, Function<Document, Optional<String>> group) {
        var counts = new LinkedHashMap<String, Count>();
        groups.forEach(key -> counts.put(
                key,
                turns.of(document -> group.apply(document).filter(key::equals).isPresent())
                        .count()));
        return new Line(counts, turns.count());
    }
}
