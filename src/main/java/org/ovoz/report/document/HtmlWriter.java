package org.ovoz.report.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportWording;

/** One HTML file that needs nothing else, reads on a phone and by a screen reader, and prints. */
final class HtmlWriter implements ReportWriter {

    static final String SHAPES = """
            .mark { font-weight: 600; border: 1px solid #8b8f8c; padding: .4em .8em }
            .title { line-height: 1.2; margin: 1em 0 .2em }
            .subtitle, .note { color: #565d5b; font-size: .88em }
            .warning { border-left: 4px solid #b97b00; padding-left: .8em }
            .list-title { font-weight: 600; margin: 1.2em 0 .3em }
            .figure { font-weight: 600; white-space: nowrap }
            table { border-collapse: collapse; width: 100% }
            caption { text-align: left; font-weight: 600; padding: .6em 0 }
            .figures th, .figures td { padding: .28em .6em .28em 0; border-bottom: 1px solid #d9d6d0; vertical-align: top; text-align: left; font-weight: 400 }
            .figures thead th, .figures thead td { border-bottom: 1px solid #8b8f8c; font-weight: 600; vertical-align: bottom }
            .figures .number { text-align: right; font-variant-numeric: tabular-nums }
            .figures td.number { white-space: nowrap }
            .total td { font-weight: 600; border-bottom-color: #8b8f8c }
            .chart { margin: 1em 0 2em } .chart td { padding: .2em .5em .2em 0; vertical-align: middle }
            .chart .label { width: 34%; font-size: .92em } .chart .value { width: 4.5em; text-align: right; white-space: nowrap }
            .chart .track { white-space: nowrap; font-size: 0 }
            .part { display: inline-block; font-size: 12px; line-height: 1.7; text-align: center; overflow: hidden }
            .icons { list-style: none; margin: 1em 0 2em; padding: 0 }
            .icons li { display: inline-block; width: 9em; margin: 0 .8em 1em 0; vertical-align: top; page-break-inside: avoid }
            .icons .level { display: block; position: relative; width: 3.2em; height: 3.2em; border: 1px solid #2f8a8f; background: #e6f1f1 }
            .icons .fill { display: block; position: absolute; left: 0; bottom: 0; width: 100%; background: #2f8a8f }
            .icons .share { display: block; font-weight: 600; font-size: 1.3em } .icons .label { display: block; font-size: .92em; line-height: 1.3 }
            .legend { margin: .2em 0 .6em; font-size: .88em } .point { margin-right: 1.2em; white-space: nowrap }
            .nb, .share { white-space: nowrap } .small { font-size: .85em } .logo { max-width: 46mm; max-height: 25mm } .organization, .author { margin: .2em 0 }
            .chart-title { font-weight: 600; margin: .6em 0 .2em } .side { display: inline-block; vertical-align: top; margin-right: 2% }
            .swatch { display: inline-block; width: 1em }
            """;

    private static final String STYLE = SHAPES + """
            body { font: 17px/1.55 system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif; color: #1f2423; background: #fdfcfa; max-width: 54rem; margin: 0 auto; padding: 1rem 1rem 4rem; overflow-wrap: break-word }
            h2 { margin-top: 3em; border-top: 3px solid #00696f; padding-top: .5em } h3 { margin-top: 2.2em }
            nav h2 { border: 0; margin-top: 1.5em } nav ul { columns: 2 20rem; padding-left: 1.2em } a { color: #00696f }
            p, li { max-width: 68ch } @media (max-width: 40rem) { .side { width: 100% !important } } .scroll { overflow-x: auto } .scroll:focus-visible { outline: 3px solid #00696f }
            @media print { body { font-size: 10pt; margin: 0; background: none } h2 { break-before: page } tr, .chart { break-inside: avoid } thead { display: table-header-group } }
            """;

    @Override
    public void write(ReportDocument report, OutputStream out) throws IOException {
        var markup = new ReportMarkup();
        var wording = ReportWording.figuresOf(report.language());
        markup.open("html", "lang", report.language().tag());
        markup.open("head").empty("meta", "charset", "utf-8");
        markup.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        markup.element("title", report.title()).style(STYLE).close();
        markup.open("body");
        new HtmlBody(markup, new HtmlCharts(markup, wording)::write).write(report);
        markup.close().close();
        out.write(markup.toPage().getBytes(StandardCharsets.UTF_8));
    }
}
