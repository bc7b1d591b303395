package org.ovoz.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.export.deidentified.Deidentification;
import org.ovoz.export.deidentified.DeidentifiedCases;
import org.ovoz.export.deidentified.Deidentifying;
import org.ovoz.export.stream.CaseStream;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.live.LiveTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes the data of a wave with their codebook, for those who may export, and records that it was done. */
@Service
public class ExportService {

    private static final Logger LOG = LoggerFactory.getLogger(ExportService.class);
    private static final String COUNTRY = "country";

    /** A person sees that others are written first; a program is told to come again. */
    private static final Duration PATIENCE_OF_PEOPLE = Duration.ofMinutes(10);

    private static final Duration PATIENCE_OF_PROGRAMS = Duration.ofSeconds(20);

    private final InterviewRows rows;
    private final LiveTables live;
    private final Definitions definitions;
    private final DerivedInFiles derived;
    private final Deidentifying deidentifying;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final StudyDays days;
    private final ExportTurns turns;

    /** All passes over the data see the same moment. */
    private final TransactionTemplate oneMoment;

    public ExportService(
            InterviewRows rows,
            LiveTables live,
            Definitions definitions,
            DerivedInFiles derived,
            Deidentifying deidentifying,
            CurrentUser currentUser,
            AuditTrail audit,
            StudyDays days,
            ExportTurns turns,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.live = live;
        this.definitions = definitions;
        this.derived = derived;
        this.deidentifying = deidentifying;
        this.currentUser = currentUser;
        this.audit = audit;
        this.days = days;
        this.turns = turns;
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * How many interviews an export would have now.
     *
     * @throws ExportRefused if nothing would be in the file, or nothing may be
     * @throws org.springframework.security.access.AccessDeniedException if the user may not export, or not these countries
     * @throws org.ovoz.tabulation.columns.UnknownVariable if the selection names a variable that is not there
     */
    public int size(ExportRequest request) {
        check(request);
        return exportable(request, cases(request));
    }

    /**
     * What a de-identified export would tell now.
     *
     * @throws IllegalArgumentException if the request is for another edition
     * @throws ExportRefused if nothing would be in the file, or nothing may be
     * @throws org.springframework.security.access.AccessDeniedException if the user may not export, or not these countries
     */
    public DisclosurePreview preview(ExportRequest request, FileTexts words) {
        check(request);
        if (!(request.level() instanceof DisclosureLevel.Deidentified(int k))) {
            throw new IllegalArgumentException("Only de-identified files are previewed.");
        }
        var cases = cases(request);
        exportable(request, cases);
        var deidentification = deidentifying.of(request, k, cases);
        return DisclosurePreview.of(deidentification, codebook(request, words, deidentification), k);
    }

    /**
     * Records that the user takes these data away, and gives the means to watch it. It comes before {@link #write}, in a
     * transaction of its own, so that an export that breaks off is told too.
     *
     * @throws ExportRefused if nothing would be in the file, or nothing may be
     * @throws org.springframework.security.access.AccessDeniedException if the user may not export, or not these countries
     */
    public ExportProgress announce(ExportRequest request) {
        check(request);
        live.refresh();
        var cases = cases(request);
        var progress = new ExportProgress(exportable(request, cases));
        if (request.level() instanceof DisclosureLevel.Deidentified(int k)) {
            // The file is made of these very cases, whatever comes in until it is written.
            progress.tells(deidentifying.of(request, k, cases));
            deidentifying.made(request, k, cases);
        }
        audit.record(AuditAction.EXPORTED, request.audited());
        return progress;
    }

    /**
     * Writes the file that is downloaded. Nothing is kept in memory but one interview; all passes over the data see the
     * same moment.
     *
     * <p>If it breaks off, nothing ends what was written, the audit trail says after how many cases, and the failure is
     * thrown: whoever sends the file must let the connection break.
     *
     * @throws ExportCancelled if somebody cancelled the progress
     * @throws ExportRefused if a de-identified file could tell nobody, or others are written for too long
     * @throws org.springframework.security.access.AccessDeniedException if the user may not export, or not these countries
     */
    public void write(ExportRequest request, FileTexts words, ExportProgress progress, OutputStream out)
            throws IOException {
        stream(request, words, progress, PATIENCE_OF_PEOPLE, files -> files.write(out));
    }

    /** The same, but always the data file alone, without a ZIP and a codebook: for programs. */
    public void writeData(ExportRequest request, FileTexts words, ExportProgress progress, OutputStream out)
            throws IOException {
        stream(request, words, progress, PATIENCE_OF_PROGRAMS, files -> files.data(out));
    }

    /** What writes some of the files of an export. */
    private interface Writing {
        void of(ExportFiles files) throws IOException;
    }

    private void stream(
            ExportRequest request, FileTexts words, ExportProgress progress, Duration patience, Writing writing)
            throws IOException {
        check(request);
        try {
            turns.begin(progress, patience);
            try {
                inOneMoment(request, words, progress, writing);
            } finally {
                turns.end();
            }
        } catch (ExportRefused refused) {
            if (refused.reason() == ExportRefused.Reason.BUSY) {
                brokenOff(request, progress);
            }
            throw refused;
        } catch (UncheckedIOException broken) {
            brokenOff(request, progress);
            throw broken.getCause();
        } catch (RuntimeException | Error broken) {
            brokenOff(request, progress);
            throw broken;
        }
    }

    private void inOneMoment(ExportRequest request, FileTexts words, ExportProgress progress, Writing writing) {
        oneMoment.executeWithoutResult(_ -> {
            try {
                writing.of(new ExportFiles(export(request, words, progress)));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Outside the transaction of the reading, which is lost; if the database is away, the log has to do. */
    private void brokenOff(ExportRequest request, ExportProgress progress) {
        var how = (progress.isCancelled() ? "cancelled after " : "broken off after ") + progress.written() + " of "
                + progress.total() + " cases";
        try {
            audit.record(AuditAction.EXPORT_BROKEN_OFF, request.audited() + ", " + how);
        } catch (RuntimeException unreachable) {
            LOG.warn("An export was {}, and the audit trail could not be reached", how);
        }
    }

    private void check(ExportRequest request) {
        currentUser.require(Permission.EXPORT);
        request.countries().forEach(currentUser::requireCountry);
    }

    /** How many cases there are, if they can be exported. */
    private int exportable(ExportRequest request, Cases cases) {
        if (cases.size() == 0) {
            throw new ExportRefused(ExportRefused.Reason.NO_CASES);
        }
        if (!(request.level() instanceof DisclosureLevel.Deidentified(int k))) {
            return cases.size();
        }
        var told = deidentifying.of(request, k, cases).size();
        deidentifying.requireBatch(request, k, cases);
        return told;
    }

    private Export export(ExportRequest request, FileTexts words, ExportProgress progress) {
        var questionnaire = derived.questionnaire(request);
        return switch (request.level()) {
            case DisclosureLevel.Full _ ->
                new Export(
                        request,
                        definitions.study(),
                        questionnaire,
                        Codebook.of(questionnaire, request.language(), words)
                                .explained(derived.notes(questionnaire, request.language())),
                        stored(request, questionnaire),
                        days.now().toLocalDateTime(),
                        Optional.empty(),
                        words,
                        progress);
            case DisclosureLevel.Deidentified(int k) -> {
                var told = progress.told().orElseGet(() -> deidentifying.of(request, k, cases(request)));
                yield new Export(
                        request,
                        definitions.study(),
                        questionnaire,
                        codebook(request, words, told),
                        new DeidentifiedCases(told),
                        days.now().toLocalDateTime(),
                        Optional.of(told),
                        words,
                        progress);
            }
        };
    }

    private Codebook codebook(ExportRequest request, FileTexts words, Deidentification told) {
        return Codebook.deidentified(definitions.questionnaire(request.wave()), request.language(), words, told);
    }

    private CaseStream stored(ExportRequest request, Questionnaire questionnaire) {
        var chosen = new CaseFilter(definitions.questionnaire(request.wave()), selection(request));
        var with = derived.codes(questionnaire);
        return consumer -> rows.forEachWithTexts(request.wave(), interview -> {
            if (chosen.test(interview)) {
                consumer.accept(with.apply(interview));
            }
        });
    }

    private Cases cases(ExportRequest request) {
        return live.snapshot(request.wave()).select(selection(request));
    }

    /** The selection within the countries; what it says of countries itself narrows them. */
    private Selection selection(ExportRequest request) {
        var numbers = definitions.study().countries().stream()
                .filter(country -> request.countries().contains(country.code()))
                .map(Study.Country::number)
                .collect(Collectors.toSet());
        var narrowed = request.selection().codes().get(COUNTRY);
        if (narrowed != null) {
            numbers.retainAll(narrowed);
        }
        if (numbers.isEmpty()) {
            throw new ExportRefused(ExportRefused.Reason.NO_CASES);
        }
        return request.selection().with(COUNTRY, numbers);
    }
}
