package org.ovoz.report.document;

import java.io.IOException;
import java.io.OutputStream;
import org.ovoz.report.ReportDocument;

/** Writes a report in one format. */
@FunctionalInterface
interface ReportWriter {

    void write(ReportDocument report, OutputStream out) throws IOException;
}
