package org.ovoz.report.document;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.report.Block;

/** Which blocks stay on one page: a heading with what it is the heading of, figures with the lines about them. */
final class Keeps {

    /** A table of more rows is continued on the next page. */
    static final int LONG = 26;

    private Keeps() {}

    /** The blocks in their order, in groups that are not divided. */
    static List<List<Block>> of(List<Block> blocks) {
        var groups = new ArrayList<List<Block>>();
        var group = new ArrayList<Block>();
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

    private static boolean begins(Block block, List<Block> group) {
        if (group.isEmpty() || group.getLast() instanceof Block.Heading) {
            return false;
        }
        return switch (block) {
            case Block.Heading _ -> true;
            case Block.Paragraph paragraph -> paragraph.voice() != Block.Voice.NOTE;
            case Block.Listing _, Block.Table _, Block.Chart _, Block.Pair _ -> hasBody(group);
        };
    }

    /** Something that has a sentence before it: the next such thing has its own. */
    private static boolean hasBody(List<Block> group) {
        return group.stream().anyMatch(block -> !(block instanceof Block.Heading || block instanceof Block.Paragraph));
    }

    /** Whether a group may be divided: its table or list is long. */
    static boolean isLong(List<Block> group) {
        return group.stream()
                .anyMatch(block -> block instanceof Block.Table table
                                && table.rows().size() > LONG
                        || block instanceof Block.Listing list && list.entries().size() > LONG);
    }
}
