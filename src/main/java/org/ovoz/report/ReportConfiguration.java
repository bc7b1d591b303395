package org.ovoz.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.ovoz.questionnaire.DefinitionCheck;
import org.ovoz.questionnaire.Definitions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the plan of reports once at start: from the folder {@code ovoz.config} if it is set, else the one in the jar. A
 * folder without a plan has a plain one.
 */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    @Bean
    ReportPlan reportPlan(@Value("${ovoz.config:}") String folder, Definitions definitions) throws IOException {
        if (!folder.isBlank()) {
            var own = Path.of(folder, "study", "report.yaml");
            return Files.exists(own)
                    ? ReportPlanReader.read(Files.readString(own), definitions, name -> beside(own, name))
                    : ReportPlan.plain(definitions.questionnaires().values().stream()
                            .filter(one -> !definitions.isGuide(one.id()))
                            .toList());
        }
        try (var packaged = Objects.requireNonNull(
                ReportConfiguration.class.getResourceAsStream("/definitions/study/report.yaml"))) {
            return ReportPlanReader.read(
                    new String(packaged.readAllBytes(), StandardCharsets.UTF_8),
                    definitions,
                    ReportConfiguration::packaged);
        }
    }

    /** A questionnaire that is published while the server runs must leave the plan readable. */
    @Bean
    DefinitionCheck reportCheck(@Value("${ovoz.config:}") String folder) {
        return changed -> {
            try {
                reportPlan(folder, changed);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        };
    }

    private static Optional<byte[]> beside(Path plan, String name) {
        var file = plan.resolveSibling(name);
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Optional<byte[]> packaged(String name) {
        try (var file = ReportConfiguration.class.getResourceAsStream("/definitions/study/" + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
