package org.ovoz.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportWording;
import org.ovoz.ui.markup.Markup;

/**
 * The letters in a native chart. Figures are written as texts in the language of the report, since a number format takes
 * the decimal mark of the computer on which the document is opened. POI's small schema has few types for these elements,
 * so they are put in as XML.
 */
record ChartLabels(ReportWording wording, int points) {

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

    /** Narrower parts of a divided bar have no room for a figure. */
    private static final BigDecimal WRITABLE = BigDecimal.valueOf(7);

    /** Every bar and slice says its figure; the parts of a divided bar only where there is room. */
    void put(CTDLbls labels, ReportBlock.Chart chart, int series) {
        var xml = fragment();
        for (int category = 0; category < chart.categories().size(); category++) {
            var value = chart.series().get(series).values().get(category);
            xml.open("c:dLbl").empty("c:idx", "val", Integer.toString(category));
            if (isWritten(chart, value)) {
                xml.open("c:tx").open("c:rich").empty("a:bodyPr").open("a:p").open("a:r");
                properties(xml, colour(chart, series));
                xml.element("a:t", text(chart, category, value));
                xml.close().close().close().close();
                if (chart.shape() == ReportBlock.Shape.BARS) {
                    xml.empty("c:dLblPos", "val", "outEnd");
                }
                showsValue(xml);
            } else {
                xml.empty("c:delete", "val", "1");
            }
            xml.close();
        }
        showsValue(xml);
        labels.set(parsed(xml));
    }

    private static boolean isWritten(ReportBlock.Chart chart, BigDecimal value) {
        return chart.shape() == ReportBlock.Shape.BARS || value.compareTo(WRITABLE) >= 0;
    }

    private String text(ReportBlock.Chart chart, int category, BigDecimal value) {
        return switch (chart.shape()) {
            case PIE -> wording.percent(value);
            case STACKED -> wording.decimal(value.setScale(0, RoundingMode.HALF_UP));
            case BARS, ICONS -> chart.unit() == ReportBlock.Unit.MEAN ? wording.decimal(value) : wording.percent(value);
        };
    }

    private static String colour(ReportBlock.Chart chart, int series) {
        return switch (chart.shape()) {
            case STACKED -> Palette.onPoint(series, chart.series().size());
            case PIE, BARS, ICONS -> "1f2423";
        };
    }

    private void properties(Markup xml, String colour) {
        xml.open("a:rPr", "lang", wording.language().tag(), "sz", size());
        xml.open("a:solidFill").empty("a:srgbClr", "val", colour).close();
        xml.empty("a:latin", "typeface", Fonts.FAMILY).close();
    }

    /** In hundredths of a point. */
    private String size() {
        return Integer.toString(points * 100);
    }

    private static void showsValue(Markup xml) {
        for (var part : List.of("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")) {
            xml.empty("c:show" + part, "val", part.equals("Val") ? "1" : "0");
        }
    }

    /** No label of a category is left out, however narrow the chart is. */
    void everyCategory(CTCatAx axis) {
        // LibreOffice leaves labels out unless they are set level.
        var letters = axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr();
        letters.set(letters("rot", "0", "vert", "horz"));
        try (var cursor = axis.newCursor()) {
            cursor.toEndToken();
            var space = axis.getDomNode().getNamespaceURI();
            for (var element : new String[] {"tickLblSkip", "tickMarkSkip"}) {
                cursor.beginElement(element, space);
                cursor.insertAttributeWithValue("val", "1");
                cursor.toNextToken();
            }
            cursor.beginElement("noMultiLvlLbl", space);
            cursor.insertAttributeWithValue("val", "1");
        }
    }

    /** The size of all other letters of the chart. */
    void size(XWPFChart chart) {
        var space = chart.getCTChartSpace();
        var text = space.isSetTxPr() ? space.getTxPr() : space.addNewTxPr();
        text.set(letters());
    }

    private XmlObject letters(String... body) {
        var xml = fragment()
                .empty("a:bodyPr", body)
                .empty("a:lstStyle")
                .open("a:p")
                .open("a:pPr");
        xml.open("a:defRPr", "sz", size())
                .empty("a:latin", "typeface", Fonts.FAMILY)
                .close()
                .close();
        return parsed(xml.empty("a:endParaRPr", "lang", "en-GB").close());
    }

    private static Markup fragment() {
        return new Markup().open("xml-fragment", "xmlns:c", CHART, "xmlns:a", DRAWING);
    }

    private static XmlObject parsed(Markup fragment) {
        try {
            return XmlObject.Factory.parse(fragment.close().toString());
        } catch (XmlException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
