package org.ovoz.report.document;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.report.ReportBlock;

/**
 * On which page of the Word document every heading stands. The heights of all blocks are known from the fonts that the
 * document holds, and a page is ended before a group of blocks that would not fit: so the contents can say numbers, which
 * Word itself would only know after it has set the text.
 */
final class WordPages {

    /** The width between the margins, in twentieths of a point. */
    static final int WIDTH = 9638;

    static final int PAGE_HEIGHT = 16838;
    static final int TOP = 1304;
    static final int BOTTOM = 1077;

    private static final double TWIPS = 20;

    /** The height of a page in points; a little is kept back, since programs round otherwise. */
    private static final double PAGE = (PAGE_HEIGHT - TOP - BOTTOM) / TWIPS - 5;

    /** A long table begins where at least this is free. */
    private static final double BEGINNING = 140;

    private final Set<ReportBlock> first = new HashSet<>();
    private final Map<ReportBlock, Integer> pages = new IdentityHashMap<>();
    private int page;
    private double filled;

    private WordPages(int before) {
        this.page = before;
    }

    /**
     * Sets the blocks.
     *
     * @param before how many pages stand before them
     */
    static WordPages of(List<ReportBlock> blocks, int before) {
        var pages = new WordPages(before);
        Keeps.of(blocks).forEach(pages::set);
        return pages;
    }

    /** Whether a page ends before this block; chapters begin one by their style. */
    boolean isBroken(ReportBlock block) {
        return first.contains(block);
    }

    int of(ReportBlock.Heading heading) {
        return pages.getOrDefault(heading, page);
    }

    int last() {
        return page;
    }

    private void set(List<ReportBlock> group) {
        var height = group.stream().mapToDouble(block -> height(block, WIDTH)).sum();
        var isLong = Keeps.isLong(group) || height > PAGE;
        if (group.getFirst() instanceof ReportBlock.Heading heading && heading.level() == 1) {
            page++;
            filled = 0;
        } else if (filled + (isLong ? BEGINNING : height) > PAGE) {
            first.add(group.getFirst());
            page++;
            filled = 0;
        }
        group.stream().filter(ReportBlock.Heading.class::isInstance).forEach(heading -> pages.put(heading, page));
        if (isLong) {
            group.forEach(this::flow);
        } else {
            filled += height;
        }
    }

    /** A block that is continued on the next page, row for row. */
    private void flow(ReportBlock block) {
        if (block instanceof ReportBlock.Table table) {
            var columns = ColumnWidths.of(table, WIDTH);
            var head = columns.height(table.headings(), true);
            line(WordStyle.CAPTION.height(table.caption(), points(WIDTH)) + head);
            for (var row : table.rows()) {
                if (line(columns.height(row.cells(), row.total()))) {
                    filled += head;
                }
            }
        } else if (block instanceof ReportBlock.Listing list) {
            list.entries().forEach(entry -> line(entry(entry, WIDTH)));
        } else {
            line(height(block, WIDTH));
        }
    }

    /** Whether the line begins a page. */
    private boolean line(double height) {
        var breaks = filled + height > PAGE + 5;
        if (breaks) {
            page++;
            filled = 0;
        }
        filled += height;
        return breaks;
    }

    /** The height of a block in points, in a column of so many twentieths of a point. */
    private static double height(ReportBlock block, int width) {
        return switch (block) {
            case ReportBlock.Heading heading ->
                WordStyle.heading(heading.level()).height(heading.text(), points(width));
            case ReportBlock.Paragraph paragraph ->
                WordWriter.style(paragraph.voice()).height(paragraph.text(), points(width));
            case ReportBlock.Listing list ->
                (list.title().isEmpty() ? 0 : WordStyle.LIST_TITLE.height(list.title(), points(width)))
                        + list.entries().stream()
                                .mapToDouble(entry -> entry(entry, width))
                                .sum();
            case ReportBlock.Table table -> table(table, width);
            case ReportBlock.Chart chart -> chart(chart, width);
            case ReportBlock.Pair pair ->
                Math.max(
                                height(pair.left(), WordPairs.left(pair, width)),
                                height(pair.right(), WordPairs.right(pair, width)))
                        + WordStyle.GAP.height(2);
        };
    }

    private static double table(ReportBlock.Table table, int width) {
        var columns = ColumnWidths.of(table, width);
        return WordStyle.CAPTION.height(table.caption(), points(width))
                + columns.height(table.headings(), true)
                + table.rows().stream()
                        .mapToDouble(row -> columns.height(row.cells(), row.total()))
                        .sum()
                + WordStyle.GAP.height(1);
    }

    private static double chart(ReportBlock.Chart chart, int width) {
        var caption = WordStyle.CAPTION.height(chart.title(), points(width));
        var source = chart.source().isEmpty() ? 0 : WordStyle.NOTE.height(chart.source(), points(width));
        return caption
                + source
                + (chart.shape() == ReportBlock.Shape.ICONS
                        ? WordIcons.height(chart) + WordStyle.GAP.height(1)
                        : WordCharts.height(chart, width) + WordStyle.CHART.height(1));
    }

    private static double entry(ReportBlock.Entry entry, int width) {
        var text = entry.figure().isEmpty() ? entry.label() : entry.label() + "  " + entry.figure();
        return WordStyle.ENTRY.height(Fonts.lines(
                text,
                points(width - WordLists.INDENT),
                WordStyle.ENTRY.points,
                !entry.figure().isEmpty()));
    }

    private static double points(int width) {
        return width / TWIPS;
    }
}
