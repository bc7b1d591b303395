package org.ovoz.disclosure.store;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.disclosure.Range;
import org.ovoz.questionnaire.ResultsPlan.Grouping;

/** How groups of codes and printed counts stand in a column: {@code 1,2|3} and {@code 7|1-4}. */
final class Cells {

    private Cells() {}

    static String write(Grouping grouping) {
        return grouping.groups().stream()
                .map(group -> group.stream().map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("|"));
    }

    static Grouping grouping(String written) {
        return new Grouping(Stream.of(written.split("\\|"))
                .map(group -> Stream.of(group.split(",")).map(Integer::valueOf).toList())
                .toList());
    }

    static String write(List<Range> ranges) {
        return ranges.stream()
                .map(range -> range.isExact() ? Integer.toString(range.low()) : range.low() + "-" + range.high())
                .collect(Collectors.joining("|"));
    }

    static List<Range> ranges(String written) {
        return Stream.of(written.split("\\|")).map(Cells::range).toList();
    }

    private static Range range(String written) {
        var ends = written.split("-");
        return new Range(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }
}
