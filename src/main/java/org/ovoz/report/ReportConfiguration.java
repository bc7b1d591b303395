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

/** Reads the plan of reports once at start: from the folder {@code ovoz.config} if it has one, else the one in the jar. */
@Configuration
class ReportConfiguration {

    @Bean
    ReportPlan reportPlan(@Value("${ovoz.config:}") String folder, Definitions definitions) throws IOException {
        var own = Path.of(folder, "study", "report.yaml");
        if (!folder.isBlank() && Files.exists(own)) {
            return ReportPlanReader.read(Files.readString(own), definitions);
        }
        try (var packaged = Objects.requireNonNull(
                ReportConfiguration.class.getResourceAsStream("/definitions/study/report.yaml"))) {
            return ReportPlanReader.read(new String(packaged.readAllBytes(), StandardCharsets.UTF_8), definitions);
        }
    }
}
