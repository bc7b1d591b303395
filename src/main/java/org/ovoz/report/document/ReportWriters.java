package org.ovoz.report.document;

import java.io.IOException;
import java.io.OutputStream;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportFormat;
import org.springframework.stereotype.Component;

/** The writer of every format. */
@Component
public class ReportWriters {

    /** Writes a report in a format. */
    public void write(ReportFormat format, ReportDocument report, OutputStream out) throws IOException {
        writer(format).write(report, out);
    }

    private static ReportWriter writer(ReportFormat format) {
        return switch (format) {
            case DOCX -> new WordWriter();
            case PDF -> new PdfWriter();
            case HTML -> new HtmlWriter();
        };
    }
}
