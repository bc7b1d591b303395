package org.ovoz.bench.respondents;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.OvozApplication;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Sending;
import org.ovoz.interview.WaveGate;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The saving of answers alone, in one process with those who answer: its processor time has their walk through the route in it. */
final class ServiceBenchmark {

    private final Figures figures;

    /** Is told what was measured. */
    interface Figures {
        void tell(String where, Load.Outcome outcome, double cpu);
    }

    ServiceBenchmark(Figures figures) {
        this.figures = figures;
    }

    void measure(String database, @Nullable EmbeddedPostgres postgres, List<Integer> concurrent, int warm, int total)
            throws Exception {
        var data = Files.createTempDirectory("ovoz-respondents").resolve("data");
        var arguments = new ArrayList<>(List.of(
                "--ovoz.config=config", "--ovoz.data=" + data, "--server.port=0", "--vaadin.productionMode=true"));
        if (postgres != null) {
            arguments.add("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
            arguments.add("--spring.datasource.username=postgres");
        }
        try (var product = new SpringApplicationBuilder(OvozApplication.class).run(arguments.toArray(String[]::new))) {
            var service = product.getBean(InterviewService.class);
            var sending = product.getBean(Sending.class);
            var wave = product.getBean(WaveGate.class).current().orElseThrow();
            for (var remembers : List.of(true, false)) {
                var load = new Load(() -> new ServiceRespondent(service, sending, wave, remembers));
                load.interviews(4, warm);
                for (var many : concurrent) {
                    var before = cpu();
                    var outcome = load.interviews(many, Math.max(total, many));
                    figures.tell(
                            database + (remembers ? "-service-" : "-service-stateless-") + many,
                            outcome,
                            cpu() - before);
                }
            }
        }
    }

    private static double cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }
}
