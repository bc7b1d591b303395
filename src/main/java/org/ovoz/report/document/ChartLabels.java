package org.ovoz.report.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTCatAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportWording;

/**
 * The letters in a native chart. Figures are written as texts in the language of the report, since a number format takes
 * the decimal mark of the computer on which the document is opened. POI's small schema has few types for these elements,
 * so they are put in as XML.
 */
record ChartLabels(ReportWording wording, int points) {

    private static final String SPACES = "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    /** Narrower parts of a divided bar have no room for a figure. */
    private static final BigDecimal WRITABLE = BigDecimal.valueOf(7);

    /** Every bar and slice says its figure; the parts of a divided bar only where there is room. */
    void put(CTDLbls labels, ReportBlock.Chart chart, int series) {
        var xml = new StringBuilder();
        for (int category = 0; category < chart.categories().size(); category++) {
            var value = chart.series().get(series).values().get(category);
            xml.append("<c:dLbl><c:idx val=\"").append(category).append("\"/>");
            if (isWritten(chart, value)) {
                xml.append("<c:tx><c:rich><a:bodyPr/><a:p><a:r>")
                        .append(properties(colour(chart, series)))
                        .append("<a:t>")
                        .append(escaped(text(chart, category, value)))
                        .append("</a:t></a:r></a:p></c:rich></c:tx>")
                        .append(chart.shape() == ReportBlock.Shape.BARS ? "<c:dLblPos val=\"outEnd\"/>" : "")
                        .append(shown(true));
            } else {
                xml.append("<c:delete val=\"1\"/>");
            }
            xml.append("</c:dLbl>");
        }
        labels.set(parsed("<xml-fragment " + SPACES + ">" + xml + shown(true) + "</xml-fragment>"));
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

    private String properties(String colour) {
        return "<a:rPr lang=\"" + wording.language().tag() + "\" sz=\"" + points * 100
                + "\"><a:solidFill><a:srgbClr val=\"" + colour + "\"/></a:solidFill><a:latin typeface=\""
                + Fonts.FAMILY + "\"/></a:rPr>";
    }

    private static String shown(boolean value) {
        return "<c:showLegendKey val=\"0\"/><c:showVal val=\"" + (value ? 1 : 0) + "\"/><c:showCatName val=\"0\"/>"
                + "<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/>";
    }

    /** No label of a category is left out, however narrow the chart is. */
    void everyCategory(CTCatAx axis) {
        // LibreOffice leaves labels out unless they are set level.
        var letters = axis.isSetTxPr() ? axis.getTxPr() : axis.addNewTxPr();
        letters.set(letters("<a:bodyPr rot=\"0\" vert=\"horz\"/>"));
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
        text.set(letters("<a:bodyPr/>"));
    }

    private XmlObject letters(String body) {
        return parsed("<xml-fragment " + SPACES + ">" + body + "<a:lstStyle/><a:p><a:pPr><a:defRPr sz=\""
                + points * 100 + "\"><a:latin typeface=\"" + Fonts.FAMILY
                + "\"/></a:defRPr></a:pPr><a:endParaRPr lang=\"en-GB\"/></a:p></xml-fragment>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static XmlObject parsed(String xml) {
        try {
            return XmlObject.Factory.parse(xml);
        } catch (XmlException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
