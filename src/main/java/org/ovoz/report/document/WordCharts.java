package org.ovoz.report.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HexFormat;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportWording;

/**
 * Native charts whose figures stand in a workbook inside the document, so that Word can edit them. Their caption is a
 * paragraph over them. All have the proportions of {@link #RATIO}: LibreOffice sets every chart in this size first and
 * stretches it then to the size that it has.
 */
final class WordCharts {

    /** Height to width. */
    private static final double RATIO = 9.0 / 16;

    private static final int WIDEST = 8200;
    private static final int EMU_PER_TWIP = Units.EMU_PER_POINT / 20;

    private final XWPFDocument document;
    private final ReportWording wording;
    private long charts;

    WordCharts(XWPFDocument document, ReportWording wording) {
        this.document = document;
        this.wording = wording;
    }

    /** The height in points, in a column of so many twentieths of a point. */
    static double height(ReportBlock.Chart chart, int column) {
        return width(chart, column) * RATIO / 20;
    }

    /** Few bars need no whole line. */
    private static int width(ReportBlock.Chart chart, int column) {
        var share = switch (chart.shape()) {
            case PIE -> 65;
            case BARS, STACKED, ICONS -> chart.categories().size() > 8 ? 100 : 90;
        };
        return Math.min(column, WIDEST * share / 100);
    }

    void write(WordPlace place, ReportBlock.Chart content) throws IOException {
        place.paragraph(WordStyle.CAPTION, content.title());
        var run = place.paragraph(WordStyle.CHART).createRun();
        var chart = chart(run, content, width(content, place.width()));
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setId(++charts);
        properties.setDescr(content.title());
        var letters = new ChartLabels(wording, content.shape() == ReportBlock.Shape.PIE ? 10 : 9);
        switch (content.shape()) {
            case PIE -> pie(chart, content, letters);
            case BARS, STACKED -> bars(chart, content, letters);
            case ICONS -> throw new IllegalArgumentException("icons are a table");
        }
        letters.size(chart);
    }

    private XWPFChart chart(XWPFRun run, ReportBlock.Chart content, int width) throws IOException {
        try {
            return document.createChart(run, width * EMU_PER_TWIP, (int) Math.round(width * RATIO * EMU_PER_TWIP));
        } catch (InvalidFormatException fault) {
            throw new IOException(fault);
        }
    }

    private static void pie(XWPFChart chart, ReportBlock.Chart content, ChartLabels letters) {
        var data = chart.createData(ChartTypes.PIE, null, null);
        data.setVaryColors(true);
        var series = add(chart, data, content, 0);
        chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
        chart.plot(data);
        var shape = chart.getCTChart().getPlotArea().getPieChartArray(0).getSerArray(0);
        for (int slice = 0; slice < content.categories().size(); slice++) {
            series.getDataPoint(slice).setFillProperties(fill(Palette.slice(slice)));
        }
        letters.put(shape.isSetDLbls() ? shape.getDLbls() : shape.addNewDLbls(), content, 0);
    }

    private static void bars(XWPFChart chart, ReportBlock.Chart content, ChartLabels letters) {
        var categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        var values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setMinimum(content.unit() == ReportBlock.Unit.MEAN ? 1 : 0);
        values.setMaximum(content.unit() == ReportBlock.Unit.MEAN ? 5 : 100);
        values.setMajorUnit(content.unit() == ReportBlock.Unit.MEAN ? 1 : 20);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(40);
        if (content.shape() == ReportBlock.Shape.STACKED) {
            data.setBarGrouping(BarGrouping.STACKED);
            overlap(chart.getCTChart().getPlotArea().getBarChartArray(0));
            chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        }
        for (int series = 0; series < content.series().size(); series++) {
            add(chart, data, content, series)
                    .setFillProperties(
                            fill(Palette.point(series, content.series().size())));
        }
        chart.plot(data);
        var drawn = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray();
        for (int series = 0; series < drawn.length; series++) {
            var labels = drawn[series].isSetDLbls() ? drawn[series].getDLbls() : drawn[series].addNewDLbls();
            letters.put(labels, content, series);
        }
        letters.everyCategory(chart.getCTChart().getPlotArea().getCatAxArray(0));
    }

    /** Puts the parts of a bar on one line. POI's small schema has no type for this element, so it is put in as XML. */
    private static void overlap(CTBarChart bars) {
        try (var cursor = bars.getGapWidth().newCursor()) {
            cursor.toEndToken();
            cursor.toNextToken();
            cursor.beginElement("overlap", bars.getDomNode().getNamespaceURI());
            cursor.insertAttributeWithValue("val", "100");
        }
    }

    private static XDDFChartData.Series add(
            XWPFChart chart, XDDFChartData data, ReportBlock.Chart content, int number) {
        var size = content.categories().size();
        var series = content.series().get(number);
        var categories = XDDFDataSourcesFactory.fromArray(
                content.categories().toArray(String[]::new), chart.formatRange(cells(size, 0)), 0);
        var values = XDDFDataSourcesFactory.fromArray(
                series.values().stream().map(BigDecimal::doubleValue).toArray(Double[]::new),
                chart.formatRange(cells(size, number + 1)),
                number + 1);
        var added = data.addSeries(categories, values);
        added.setTitle(series.name(), chart.setSheetTitle(series.name(), number + 1));
        return added;
    }

    private static CellRangeAddress cells(int size, int column) {
        return new CellRangeAddress(1, size, column, column);
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }
}
