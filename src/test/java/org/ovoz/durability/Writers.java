package org.ovoz.durability;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.ovoz.OvozApplication;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.Sending;
import org.ovoz.interview.WaveGate;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.WaveId;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * The process that is killed: the whole product, checked against the ledger, and then many who answer at once. Each
 * acknowledgement is written to the standard output after the service has returned, one line, for the ledger.
 *
 * <p>Arguments: data folder, ledger, number of writers (0 checks only).
 */
public final class Writers {

    private final ApplicationContext ovoz;
    private final InterviewService service;
    private final ResumeCodes codes;
    private final RespondentWithdrawals withdrawals;
    private final Sending sending;
    private final Definitions definitions;
    private final WaveId wave;
    private final Queue<String> unfinished = new ConcurrentLinkedQueue<>();
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    private Writers(ApplicationContext ovoz) {
        this.ovoz = ovoz;
        service = ovoz.getBean(InterviewService.class);
        codes = ovoz.getBean(ResumeCodes.class);
        withdrawals = ovoz.getBean(RespondentWithdrawals.class);
        sending = ovoz.getBean(Sending.class);
        definitions = ovoz.getBean(Definitions.class);
        wave = ovoz.getBean(WaveGate.class).current().orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var application = new SpringApplication(OvozApplication.class);
        var writers = new Writers(
                application.run("--ovoz.data=" + folder, "--server.port=0", "--vaadin.productionMode=true"));
        writers.check(Path.of(arguments[1]));
        var count = Integer.parseInt(arguments[2]);
        if (count == 0) {
            System.exit(0);
        }
        for (int i = 0; i < count; i++) {
            Thread.ofPlatform().start(writers::write);
        }
        Thread.ofPlatform().start(writers::administer);
    }

    private void check(Path file) throws IOException {
        var ledger = Ledger.read(file);
        var audit = new Audit(ovoz, wave);
        audit.check(ledger);
        audit.checkStaff(file);
        ledger.entries().values().stream()
                .filter(entry -> entry.resume != null && entry.receipt == null)
                .forEach(entry -> unfinished.add(entry.resume));
        tell("checked", String.valueOf(audit.checked()), String.valueOf(audit.lost()));
    }

    private void administer() {
        try {
            new Staff(ovoz, wave, this::tell).work();
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            tell("failed", fault.getClass().getName());
        }
    }

    /** One interview after the other, those that the last kill broke off first. */
    private void write() {
        try {
            while (true) {
                var code = unfinished.poll();
                var interview = code == null ? null : codes.resume(code).orElse(null);
                answer(interview == null ? begin() : interview);
            }
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            tell("failed", fault.getClass().getName());
        }
    }

    private Interview begin() {
        var countries = definitions.study().countries();
        var country = countries.get(ThreadLocalRandom.current().nextInt(countries.size()));
        var begun = service.start(new NewInterview(
                wave, country.code(), Mode.ONLINE, country.languages().getFirst(), null, null, false));
        tell("started", begun.id());
        tell("code", begun.id(), codes.offer(begun.id()));
        return begun;
    }

    private void answer(Interview begun) {
        var random = new RandomAnswers(ThreadLocalRandom.current());
        var interview = begun;
        var questionnaire = service.questionnaire(interview);
        for (var item : questionnaire.items().toList()) {
            var shown = Route.of(questionnaire, interview.answers()).item(item.id());
            var before = interview.answers();
            var change = shown.filter(there -> there.variables(before).noneMatch(before::has))
                    .flatMap(random::to);
            if (change.isPresent()) {
                interview = service.answer(interview.id(), change.get());
                tellAnswered(interview, change.get());
            }
        }
        finish(interview);
    }

    private void tellAnswered(Interview interview, org.ovoz.interview.Change change) {
        if (!change.codes().isEmpty()) {
            var line = new StringBuilder();
            change.codes()
                    .forEach((variable, code) -> line.append(line.isEmpty() ? "" : "\t")
                            .append(variable)
                            .append('=')
                            .append(code));
            tell("answered", interview.id(), line.toString());
        }
        change.texts().forEach((variable, text) -> tell("typed", interview.id(), variable, text));
    }

    /** Sends it; one in ten takes it back at once. */
    private void finish(Interview interview) {
        var receipt = sending.send(interview.id());
        tell("sent", interview.id(), receipt.code());
        if (ThreadLocalRandom.current().nextInt(10) == 0) {
            tell("leaving", interview.id());
            withdrawals.withdraw(receipt.code());
            tell("withdrawn", interview.id());
        }
    }

    private void tell(Object... parts) {
        var line = new StringBuilder(Kill9.MARK);
        for (var part : parts) {
            line.append('\t').append(part);
        }
        try {
            synchronized (out) {
                out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
