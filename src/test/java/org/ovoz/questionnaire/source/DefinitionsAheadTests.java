package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.KeptEdits;
import org.ovoz.questionnaire.StudyEdits;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Definitions that are read beside a start are those that would have been read in it. */
class DefinitionsAheadTests {

    @TempDir
    Path folder;

    @Configuration(proxyBeanMethods = false)
    @Import(DefinitionConfiguration.class)
    static class Alone {}

    @Configuration(proxyBeanMethods = false)
    static class Edited {

        @Bean
        KeptEdits kept() {
            var facts = new StudyEdits.Facts(null, null, "edited@example.org");
            return () -> new StudyEdits(facts, List.of(), List.of(), List.of(), null, List.of());
        }
    }

    @Test
    void areThoseOfTheStart() {
        try (var context = start("", Alone.class)) {
            assertThat(context.getBean(Definitions.class))
                    .isSameAs(context.getBean(DefinitionsAhead.Reading.class).result());
        }
    }

    @Test
    void areReadOnceMoreWithWhatWasSetInTheApplication() {
        try (var context = start("", Alone.class, Edited.class)) {
            assertThat(context.getBean(Definitions.class).study().asker().contact())
                    .contains("edited@example.org");
        }
    }

    @Test
    void tellTheirFaultsAsEver() throws IOException {
        Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("study/study.yaml"), "title: [");
        assertThatThrownBy(() -> start(folder.toString(), Alone.class)).hasRootCauseInstanceOf(InvalidDefinition.class);
    }

    private static ConfigurableApplicationContext start(String folder, Class<?>... sources) {
        return new SpringApplicationBuilder(sources)
                .web(WebApplicationType.NONE)
                .properties("ovoz.config=" + folder)
                .run();
    }
}
