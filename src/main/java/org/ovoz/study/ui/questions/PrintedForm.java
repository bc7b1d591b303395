package org.ovoz.study.ui.questions;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;

/**
 * The questionnaire of a country in a language as a form on paper: codes to ring, when each question is asked, and the cards
 * that are shown. Everything is in the language of the interview, with fonts inside that have all its letters.
 */
record PrintedForm(Questionnaire questionnaire, Study.Country country, Language language) {

    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final String FAMILY = "DejaVu Sans Condensed";

    /** For example {@code cso-2026-1-KZ-kk.pdf}. */
    String fileName() {
        return "%s-%d-%s-%s.pdf"
                .formatted(
                        questionnaire.id(),
                        questionnaire.version(),
                        country.code().iso(),
                        language.tag().toLowerCase(Locale.ROOT));
    }

    byte[] write() {
        XRLog.setLoggingEnabled(false);
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(new FormMarkup(questionnaire, country, language).write(), null);
        builder.useFont(() -> font(""), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("-Bold"), FAMILY, 700, FontStyle.NORMAL, true);
        builder.withProducer("Ovoz");
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes.toByteArray();
    }

    private static InputStream font(String weight) {
        return Objects.requireNonNull(PrintedForm.class.getResourceAsStream(FONT + weight + ".ttf"));
    }
}
