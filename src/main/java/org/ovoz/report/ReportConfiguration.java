package org.ovoz.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.ovoz.questionnaire.Definitions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Reads the plan of reports once at start: from the folder {@code ovoz.config} if it is set, else the one in the jar. A
 * folder without a plan has a plain one.
 */
@Configuration
class ReportConfiguration {

    @Bean
    ReportPlan reportPlan(@Value("${ovoz.config:}") String folder, Definitions definitions) throws IOException {
        if (!folder.isBlank()) {
            var own = Path.of(folder, "study", "report.yaml");
            return Files.exists(own)
                    ? ReportPlanReader.read(Files.readString(own), definitions)
                    : ReportPlan.plain(definitions.questionnaires().values());
        }
        try (var packaged = Objects.requireNonNull(
                ReportConfiguration.class.getResourceAsStream("/definitions/study/report.yaml"))) {
            return ReportPlanReader.read(new String(packaged.readAllBytes(), StandardCharsets.UTF_8), definitions);
        }
    }
}
