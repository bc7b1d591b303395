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
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.ovoz.report.Block;

/** Native charts whose figures stand in a workbook inside the document, so that Word can edit them. */
final class WordCharts {

    private static final double CENTIMETRES_PER_BAR = 0.68;

    private final XWPFDocument document;
    private long charts;

    WordCharts(XWPFDocument document) {
        this.document = document;
    }

    void write(Block.Chart content) throws IOException {
        var paragraph = document.createParagraph();
        var run = paragraph.createRun();
        var chart = chart(run, content);
        var properties = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setId(++charts);
        properties.setDescr(content.title());
        chart.setTitleText(content.title());
        chart.setTitleOverlay(false);
        var title = chart.getCTChart().getTitle().getTx().getRich().getPArray(0).getRArray(0);
        (title.isSetRPr() ? title.getRPr() : title.addNewRPr()).setSz(1000);
        switch (content.shape()) {
            case PIE -> pie(chart, content);
            case BARS, STACKED -> bars(chart, content);
            case ICONS -> throw new IllegalArgumentException("icons are a table");
        }
    }

    private XWPFChart chart(XWPFRun run, Block.Chart content) throws IOException {
        var legend = content.shape() == Block.Shape.BARS ? 0 : 1.2;
        var height = content.shape() == Block.Shape.PIE
                ? 6
                : 2.2 + legend + CENTIMETRES_PER_BAR * content.categories().size();
        try {
            return document.createChart(run, 16 * Units.EMU_PER_CENTIMETER, (int) (height * Units.EMU_PER_CENTIMETER));
        } catch (InvalidFormatException fault) {
            throw new IOException(fault);
        }
    }

    private static void pie(XWPFChart chart, Block.Chart content) {
        var data = chart.createData(ChartTypes.PIE, null, null);
        data.setVaryColors(true);
        var series = add(chart, data, content, 0);
        chart.plot(data);
        var shape = chart.getCTChart().getPlotArea().getPieChartArray(0).getSerArray(0);
        for (int slice = 0; slice < content.categories().size(); slice++) {
            series.getDataPoint(slice).setFillProperties(fill(Palette.slice(slice)));
        }
        labels(shape.isSetDLbls() ? shape.getDLbls() : shape.addNewDLbls(), content);
        chart.getOrAddLegend().setPosition(LegendPosition.RIGHT);
    }

    private static void bars(XWPFChart chart, Block.Chart content) {
        var categories = chart.createCategoryAxis(AxisPosition.LEFT);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        var values = chart.createValueAxis(AxisPosition.BOTTOM);
        values.setCrosses(AxisCrosses.MAX);
        values.setMinimum(content.unit() == Block.Unit.MEAN ? 1 : 0);
        values.setMaximum(content.unit() == Block.Unit.MEAN ? 5 : 100);
        values.setMajorUnit(content.unit() == Block.Unit.MEAN ? 1 : 20);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setGapWidth(40);
        if (content.shape() == Block.Shape.STACKED) {
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
        for (var series : chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray()) {
            labels(series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls(), content);
        }
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

    private static XDDFChartData.Series add(XWPFChart chart, XDDFChartData data, Block.Chart content, int number) {
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

    /** Every bar and slice says its figure; the parts of a divided bar only where there is room. */
    private static void labels(CTDLbls labels, Block.Chart content) {
        var format = labels.addNewNumFmt();
        format.setFormatCode(
                content.shape() == Block.Shape.STACKED
                        ? "[<6]\"\";0"
                        : content.unit() == Block.Unit.MEAN ? "0.00" : "0.0");
        format.setSourceLinked(false);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFSolidFillProperties fill(String colour) {
        return new XDDFSolidFillProperties(XDDFColor.from(HexFormat.of().parseHex(colour)));
    }
}
