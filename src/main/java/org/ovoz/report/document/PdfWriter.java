package org.ovoz.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Objects;
import org.ovoz.report.Block;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.Wording;

/**
 * A PDF from the same markup as the HTML file: the edition's mark and the page on every page, bookmarks, and fonts inside
 * it that have every letter of the study's languages.
 */
final class PdfWriter implements ReportWriter {

    private static final String FAMILY = "DejaVu Sans Condensed";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

    private static final String STYLE = HtmlWriter.SHAPES + """
            @page { size: A4; margin: 24mm 20mm 20mm 20mm;
              @top-left { content: element(mark) } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt 'DejaVu Sans Condensed' } }
            body { font-family: 'DejaVu Sans Condensed'; font-size: 9.5pt; line-height: 1.4; color: #1f2423 }
            .mark { position: running(mark); font-size: 7.5pt; font-weight: 400; border: 0; padding: 0 }
            .title { font-size: 22pt; margin-top: 40mm } .subtitle { margin-bottom: 20mm }
            h2 { font-size: 16pt; page-break-before: always } nav h2 { page-break-before: avoid; font-size: 12pt } h3 { font-size: 11.5pt; margin: 1.6em 0 .4em; page-break-after: avoid }
            .list-title, caption { page-break-after: avoid }
            nav ul { list-style: none; padding: 0 } nav a { color: #1f2423; text-decoration: none }
            nav a:after { content: leader('.') target-counter(attr(href), page) }
            tr, .chart { page-break-inside: avoid } thead { display: table-header-group } table { -fs-table-paginate: paginate }
            .part { font-size: 7pt }
            """;

    @Override
    public void write(ReportDocument report, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var pies = new ArrayList<Block.Chart>();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(page(report, pies), null);
        builder.useFont(() -> font(""), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(PieDrawer.TYPE, new PieDrawer(pies));
        builder.useObjectDrawerFactory(drawers);
        builder.withProducer("Ovoz");
        builder.toStream(out);
        builder.run();
    }

    /** Pies cannot be written as boxes: their place is kept, and they are drawn by number. */
    private static String page(ReportDocument report, ArrayList<Block.Chart> pies) {
        var markup = new Markup();
        markup.open("html", "lang", report.language().tag()).open("head");
        markup.element("title", report.title()).style(STYLE);
        markup.open("bookmarks");
        var headings = HtmlBody.headings(report, 2).iterator();
        var isOpen = false;
        while (headings.hasNext()) {
            var heading = headings.next();
            if (heading.level() == 1) {
                if (isOpen) {
                    markup.close();
                }
                markup.open("bookmark", "name", heading.text(), "href", "#" + heading.id());
                isOpen = true;
            } else {
                markup.empty("bookmark", "name", heading.text(), "href", "#" + heading.id());
            }
        }
        if (isOpen) {
            markup.close();
        }
        markup.close().close().open("body");
        var charts = new HtmlCharts(markup, Wording.figuresOf(report.language()));
        new HtmlBody(markup, chart -> {
                    if (chart.shape() == Block.Shape.PIE) {
                        var number = Integer.toString(pies.size());
                        pies.add(chart);
                        charts.writePie(
                                chart,
                                () -> markup.open(
                                                "object",
                                                "type",
                                                PieDrawer.TYPE,
                                                "data-number",
                                                number,
                                                "style",
                                                "width:45mm;height:45mm")
                                        .close());
                    } else {
                        charts.write(chart);
                    }
                })
                .write(report);
        return markup.close().close().toString();
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(PdfWriter.class.getResourceAsStream(FONTS + weight + ".ttf"));
    }
}
