package org.ovoz.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ovoz.access.AuditAction;
import org.ovoz.access.AuditTrail;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.CodedInterview;
import org.ovoz.interview.InterviewRows;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.Eligibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the data of a wave with their codebook, for those who may export, and records that it was done. */
@Service
public class ExportService {

    private static final String COUNTRY = "country";

    private final InterviewRows rows;
    private final Definitions definitions;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    ExportService(InterviewRows rows, Definitions definitions, CurrentUser currentUser, AuditTrail audit) {
        this.rows = rows;
        this.definitions = definitions;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * Records that the user takes these data away. It comes before {@link #write}, in a transaction of its own, so that
     * an export that breaks off is told too.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not export, or not these countries
     */
    public void announce(ExportRequest request) {
        check(request);
        var countries =
                request.countries().stream().map(CountryCode::iso).sorted().collect(Collectors.joining(" "));
        audit.record(AuditAction.EXPORTED, request.wave() + ", " + request.format() + ", " + countries);
    }

    /**
     * Writes a ZIP file with the data and the codebook. Nothing is kept in memory but one interview; both passes over
     * the data see the same moment.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not export, or not these countries
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(ExportRequest request, Words words, OutputStream out) throws IOException {
        check(request);
        var codebook = Codebook.of(definitions.questionnaire(request.wave()), request.language(), words);
        var counted = new FirstPass(codebook);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(
                    new ZipEntry(request.name() + "." + request.format().extension()));
            data(request, codebook, counted, words, zip);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry(request.name() + "-codebook.html"));
            zip.write(new CodebookPage(codebook, words).of(request, counted).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private void check(ExportRequest request) {
        currentUser.require(Permission.EXPORT);
        request.countries().forEach(currentUser::requireCountry);
    }

    private void data(ExportRequest request, Codebook codebook, FirstPass counted, Words words, OutputStream out)
            throws IOException {
        switch (request.format()) {
            case SAV -> {
                forEach(request, counted::see);
                var label = counted.synthetic() > 0
                        ? words.of("codebook.fileLabelSynthetic", codebook.title())
                        : codebook.title();
                try (var writer = new SavWriter(codebook, counted.widths(), counted.cases(), label, out)) {
                    forEach(request, interview -> write(writer, interview));
                }
            }
            case CSV_CODES, CSV_LABELS -> {
                var labels = request.format() == Format.CSV_LABELS;
                try (var writer = new CsvWriter(codebook, labels, request.forExcel(), out)) {
                    forEach(request, interview -> {
                        counted.see(interview);
                        write(writer, interview);
                    });
                }
            }
        }
    }

    private static void write(DataWriter writer, CodedInterview interview) {
        try {
            writer.write(interview);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forEach(ExportRequest request, Consumer<CodedInterview> consumer) {
        var questionnaire = definitions.questionnaire(request.wave());
        var coded = questionnaire.variables().stream()
                .filter(variable -> variable.isCoded())
                .toList();
        var eligibility = new Eligibility(questionnaire.eligible(), coded);
        var countryAt = coded.stream().map(variable -> variable.name()).toList().indexOf(COUNTRY);
        var numbers = definitions.study().countries().stream()
                .filter(country -> request.countries().contains(country.code()))
                .map(Study.Country::number)
                .collect(Collectors.toSet());
        rows.forEachWithTexts(request.wave(), interview -> {
            if (numbers.contains(interview.codes()[countryAt]) && eligibility.holds(interview.codes())) {
                consumer.accept(interview);
            }
        });
    }
}
