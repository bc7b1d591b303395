package org.ovoz.durability;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.store.CodeStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.context.ApplicationContext;

/** Compares what the product holds with the ledger of what it acknowledged. */
final class Audit {

    private final ApplicationContext ovoz;
    private final InterviewService service;
    private final ResumeCodes resumeCodes;
    private final InterviewRows rows;
    private final CodeStore codes;
    private final LiveTables tables;
    private final Definitions definitions;
    private final WaveId wave;
    private int checked;
    private int lost;

    Audit(ApplicationContext ovoz, WaveId wave) {
        this.ovoz = ovoz;
        service = ovoz.getBean(InterviewService.class);
        resumeCodes = ovoz.getBean(ResumeCodes.class);
        rows = ovoz.getBean(InterviewRows.class);
        codes = ovoz.getBean(CodeStore.class);
        tables = ovoz.getBean(LiveTables.class);
        definitions = ovoz.getBean(Definitions.class);
        this.wave = wave;
    }

    int checked() {
        return checked;
    }

    int lost() {
        return lost;
    }

    /** @param ledger as {@link Ledger} reads it */
    void checkStaff(Path ledger) throws IOException {
        new StaffAudit(ovoz, wave, this::expect).check(ledger);
    }

    void check(Ledger ledger) {
        ledger.entries().forEach(this::check);
        checkTables();
    }

    private void check(UUID id, Ledger.Entry entry) {
        Interview interview;
        try {
            interview = service.get(new InterviewId(id));
        } catch (UnknownInterview gone) {
            expect(entry.isLeaving, "interview");
            return;
        }
        expect(!entry.isWithdrawn, "withdrawal");
        entry.codes.forEach((variable, code) ->
                expect(interview.answers().code(variable).orElse(Integer.MIN_VALUE) == code, "answer"));
        entry.texts.forEach((variable, text) ->
                expect(interview.answers().text(variable).filter(text::equals).isPresent(), "text"));
        if (interview.isDraft()) {
            expect(entry.receipt == null, "sending");
            if (entry.resume != null) {
                expect(
                        resumeCodes
                                .resume(entry.resume)
                                .map(Interview::id)
                                .equals(java.util.Optional.of(interview.id())),
                        "resume code");
            }
        } else {
            checkSent(interview, entry);
        }
    }

    /** What is counted is what was answered: both were written in one transaction. Nobody has reviewed it. */
    private void checkSent(Interview interview, Ledger.Entry entry) {
        var questionnaire = definitions.questionnaire(wave);
        var codes =
                new LinkedHashMap<>(Route.of(questionnaire, interview.answers()).coded(questionnaire.variables()));
        codes.replace(ReviewState.FACT, ReviewState.TO_REVIEW.code());
        var coded = codes.values().stream().mapToInt(code -> code).toArray();
        expect(
                rows.counted(interview.id())
                        .filter(row -> Arrays.equals(row.codes(), coded))
                        .isPresent(),
                "counted row");
        if (entry.receipt != null) {
            var code = entry.receipt.replace("-", "");
            expect(
                    this.codes.find(CodeStore.Purpose.RECEIPT, code).equals(java.util.Optional.of(interview.id())),
                    "receipt code");
        }
    }

    private void checkTables() {
        tables.refresh();
        var sent = new AtomicInteger();
        rows.forEachCoded(wave, row -> sent.incrementAndGet());
        var snapshot = tables.snapshot(wave);
        expect(snapshot.size() == sent.get(), "interviews of the tables");
        var countries = definitions.study().countries().stream()
                .map(country -> country.code())
                .toList();
        for (var variable : snapshot.variables()) {
            var table = FrequencyTable.of(snapshot.all(), variable.name(), countries, FrequencyTable.Empty.SHOWN);
            expect(table.asked() <= sent.get(), "table");
        }
    }

    private void expect(boolean isThere, String what) {
        checked++;
        if (!isThere) {
            lost++;
            System.err.println("lost: " + what);
        }
    }
}
