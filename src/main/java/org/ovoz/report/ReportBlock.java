package org.ovoz.report;

import java.math.BigDecimal;
import java.util.List;

/** A piece of a report, the same for every format. All texts are plain; writers escape them. */
public sealed interface ReportBlock {

    /**
     * A heading.
     *
     * @param level 1 for a chapter, which begins on a new page, to 3
     * @param id unique in the report, for links; letters, digits and hyphens
     */
    record Heading(int level, String id, String text) implements ReportBlock {}

    /** Whose words a paragraph has. */
    enum Voice {
        REPORT,
        /** The base under a table, or another remark. */
        NOTE,
        /** Somebody has to know this before quoting a figure. */
        WARNING,
        /** Written by people, not computed. */
        AUTHOR
    }

    record Paragraph(Voice voice, String text) implements ReportBlock {}

    /** A list; numbered where the order is a rank. */
    record Listing(Voice voice, String title, boolean numbered, List<Entry> entries) implements ReportBlock {
        public Listing {
            entries = List.copyOf(entries);
        }
    }

    /** A line of a list: {@code 95,1%} or {@code M=3,06; SD=1,09; n=83}, or nothing, before a label. */
    record Entry(String figure, String label) {}

    /**
     * A table; every row has a cell per column. The first {@code labels} columns are texts, the others figures.
     *
     * @param isSmall printed in small letters: tables of the appendix that somebody looks up, not reads
     */
    record Table(String caption, int labels, List<String> headings, List<Row> rows, boolean isSmall)
            implements ReportBlock {

        /** In letters of the usual size. */
        public Table(String caption, int labels, List<String> headings, List<Row> rows) {
            this(caption, labels, headings, rows, false);
        }

        public Table {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
            var width = headings.size();
            if (rows.stream().anyMatch(row -> row.cells().size() != width)) {
                throw new IllegalArgumentException("a row of '" + caption + "' has another width than its headings");
            }
        }
    }

    record Row(boolean total, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What a chart looks like. */
    enum Shape {
        PIE,
        /** Horizontal bars, the first category on top. */
        BARS,
        /** Horizontal bars that are divided and sum to 100. */
        STACKED,
        /** An icon for each category, filled as far as its percent: for answers of which several were possible. */
        ICONS
    }

    /** What the values of a chart are. */
    enum Unit {
        PERCENT,
        /** Means on a scale from 1 to 5. */
        MEAN
    }

    /**
     * A chart; every series has a value per category.
     *
     * @param source whose answers it shows, and where they are from: stands under the chart; empty where the lines
     *     around it say so
     */
    record Chart(Shape shape, Unit unit, String title, List<String> categories, List<Series> series, String source)
            implements ReportBlock {

        /** A chart under which nothing stands. */
        public Chart(Shape shape, Unit unit, String title, List<String> categories, List<Series> series) {
            this(shape, unit, title, categories, series, "");
        }

        public Chart {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    record Series(String name, List<BigDecimal> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /**
     * Two blocks side by side: a table or a list, and a list or a chart.
     *
     * @param share of the width that the left one has, in percent
     */
    record Pair(ReportBlock left, ReportBlock right, int share) implements ReportBlock {
        public Pair {
            if (!isSmall(left) || !isSmall(right)) {
                throw new IllegalArgumentException("only tables, lists and charts stand side by side");
            }
        }

        private static boolean isSmall(ReportBlock block) {
            return block instanceof Table || block instanceof Listing || block instanceof Chart;
        }
    }
}
