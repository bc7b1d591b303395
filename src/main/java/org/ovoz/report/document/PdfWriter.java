package org.ovoz.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportWording;

/**
 * A PDF from the same markup as the HTML file: the edition's mark and the page on every page, bookmarks, and fonts inside
 * it that have every letter of the study's languages.
 */
final class PdfWriter implements ReportWriter {

    private static final String STYLE = HtmlWriter.SHAPES + """
            @page { size: A4; margin: 21mm 18mm 18mm 18mm;
              @top-left { content: element(mark) } @bottom-right { content: counter(page) " / " counter(pages); font: 7pt 'DejaVu Sans Condensed' } }
            body { font-family: 'DejaVu Sans Condensed'; font-size: 8.5pt; line-height: 1.3; color: #1f2423 }
            p { margin: .4em 0 } .note, .legend { font-size: 7pt; margin: .3em 0 .6em } .warning { padding-left: .6em }
            .mark { position: running(mark); font-size: 7pt; font-weight: 400; border: 0; padding: 0 }
            .title { font-size: 24pt; padding-top: 45mm } .subtitle, .author, .organization { font-size: 11pt } nav { page-break-before: always }
            h2 { font-size: 16pt; color: #00696f; page-break-before: always; page-break-after: avoid; margin: 0 0 .5em } nav h2 { page-break-before: avoid } h3 { font-size: 10.5pt; margin: .9em 0 .3em; page-break-after: avoid } h4 { font-size: 9pt; margin: .7em 0 .2em; page-break-after: avoid }
            .list-title, caption, .chart-title { page-break-after: avoid; font-size: 8pt; padding: .2em 0; margin: .3em 0 0 } .keep, .pair { page-break-inside: avoid }
            ul, ol { margin: .1em 0; padding-left: 1.6em } nav ul { list-style: none; padding: 0 } nav li { margin: .35em 0 } nav a { color: #1f2423; text-decoration: none }
            nav a:after { content: leader('.') target-counter(attr(href), page) }
            .figures { font-size: 7.3pt; line-height: 1.2 } .figures th, .figures td { padding: .12em .5em .12em 0 } .small { font-size: 6.3pt } .scroll { margin-bottom: .3em }
            tr, .chart { page-break-inside: avoid } thead { display: table-header-group } table { -fs-table-paginate: paginate }
            .chart { margin: .2em 0 .4em } .chart td { padding: .07em .4em .07em 0 } .part { font-size: 6.5pt; line-height: 1.4 } .legend { margin: 0 0 .2em }
            .icons { margin: .2em 0 0 } .icons li { width: 8.6em; margin: 0 .5em .3em 0 } .icons .level { display: none } .icons .share { font-size: 11pt } .icons .label { font-size: 7.3pt }
            """;

    @Override
    public void write(ReportDocument report, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        var pies = new ArrayList<ReportBlock.Chart>();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(page(report, pies), null);
        builder.useFont(() -> Fonts.open(false), Fonts.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> Fonts.open(true), Fonts.FAMILY, 700, FontStyle.NORMAL, true);
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(PieDrawer.TYPE, new PieDrawer(pies));
        builder.useObjectDrawerFactory(drawers);
        builder.withProducer("Ovoz");
        builder.toStream(out);
        builder.run();
    }

    /** Pies cannot be written as boxes: their place is kept, and they are drawn by number. */
    private static String page(ReportDocument report, ArrayList<ReportBlock.Chart> pies) {
        var markup = new ReportMarkup();
        markup.open("html", "lang", report.language().tag()).open("head");
        markup.element("title", report.title()).style(STYLE);
        bookmarks(markup, report);
        markup.close().open("body");
        var charts = new HtmlCharts(markup, ReportWording.figuresOf(report.language()));
        new HtmlBody(markup, chart -> {
                    if (chart.shape() == ReportBlock.Shape.PIE) {
                        var number = Integer.toString(pies.size());
                        pies.add(chart);
                        charts.writePie(chart, () -> place(markup, number));
                    } else {
                        charts.write(chart);
                    }
                })
                .write(report);
        return markup.close().close().toString();
    }

    private static void place(ReportMarkup markup, String number) {
        markup.open("object", "type", PieDrawer.TYPE, "data-number", number, "style", "width:36mm;height:36mm")
                .close();
    }

    private static void bookmarks(ReportMarkup markup, ReportDocument report) {
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
        markup.close();
    }
}
