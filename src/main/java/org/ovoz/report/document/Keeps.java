package org.ovoz.report.document;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.report.ReportBlock;

/** Which blocks stay on one page: a heading with what it is the heading of, figures with the lines about them. */
final class Keeps {

    /** A table of more rows is continued on the next page. */
    static final int LONG = 26;

    private Keeps() {}

    /** The blocks in their order, in groups that are not divided. */
    static List<List<ReportBlock>> of(List<ReportBlock> blocks) {
        var groups = new ArrayList<List<ReportBlock>>();
        var group = new ArrayList<ReportBlock>();
        for (var block : blocks) {
            if (begins(block, group)) {
                groups.add(List.copyOf(group));
                group.clear();
            }
            group.add(block);
        }
        if (!group.isEmpty()) {
            groups.add(List.copyOf(group));
        }
        return groups;
    }

    private static boolean begins(ReportBlock block, List<ReportBlock> group) {
        if (group.isEmpty() || group.getLast() instanceof ReportBlock.Heading) {
            return false;
        }
        return switch (block) {
            case ReportBlock.Heading _ -> true;
            case ReportBlock.Paragraph paragraph -> paragraph.voice() != ReportBlock.Voice.NOTE;
            case ReportBlock.Listing _, ReportBlock.Table _, ReportBlock.Chart _, ReportBlock.Pair _ -> hasBody(group);
        };
    }

    /** Something that has a sentence before it: the next such thing has its own. */
    private static boolean hasBody(List<ReportBlock> group) {
        return group.stream()
                .anyMatch(block -> !(block instanceof ReportBlock.Heading || block instanceof ReportBlock.Paragraph));
    }

    /** Whether a group may be divided: its table or list is long. */
    static boolean isLong(List<ReportBlock> group) {
        return group.stream()
                .anyMatch(block ->
                        block instanceof ReportBlock.Table table && table.rows().size() > LONG
                                || block instanceof ReportBlock.Listing list
                                        && list.entries().size() > LONG);
    }
}
