package org.ovoz.questionnaire.source;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.ovoz.questionnaire.DefinitionCheck;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.KeptEdits;
import org.ovoz.questionnaire.PopulationMargins;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.VersionReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the definitions at start: from the folder {@code ovoz.config} if it is set, else those in the jar. */
@Configuration(proxyBeanMethods = false)
class DefinitionConfiguration {

    @Bean
    DefinitionSource definitionSource(@Value("${ovoz.config:}") String folder, ObjectProvider<DefinitionCheck> checks)
            throws IOException, URISyntaxException {
        return new DefinitionSource(place(folder), checks::stream);
    }

    @Bean
    Definitions definitions(
            DefinitionSource source, ObjectProvider<KeptEdits> kept, ObjectProvider<DefinitionsAhead.Reading> ahead) {
        var edits = kept.stream().findFirst().map(KeptEdits::edits).orElse(StudyEdits.NONE);
        var reading = ahead.getIfUnique();
        return reading == null || !edits.equals(StudyEdits.NONE) ? source.read(edits) : reading.result();
    }

    @Bean
    DefinitionCheck resultsCheck(@Value("${ovoz.config:}") String folder) throws IOException, URISyntaxException {
        var place = place(folder);
        return changed -> ResultsReader.read(place, changed);
    }

    @Bean
    DefinitionCheck marginsCheck(@Value("${ovoz.config:}") String folder) throws IOException, URISyntaxException {
        var place = place(folder);
        return changed -> MarginsReader.read(place, changed);
    }

    @Bean
    StudyDays studyDays(Definitions definitions, ObjectProvider<InstantSource> time) {
        return new StudyDays(definitions::study, time.getIfUnique(InstantSource::system));
    }

    @Bean
    VersionReader versionReader(Definitions definitions) {
        return new KeptVersionReader(definitions);
    }

    @Bean
    ResultsPlan resultsPlan(@Value("${ovoz.config:}") String folder, Definitions definitions)
            throws IOException, URISyntaxException {
        return ResultsReader.read(place(folder), definitions);
    }

    @Bean
    PopulationMargins populationMargins(@Value("${ovoz.config:}") String folder, Definitions definitions)
            throws IOException, URISyntaxException {
        return MarginsReader.read(place(folder), definitions);
    }

    @Bean
    QualityThresholds qualityThresholds(@Value("${ovoz.config:}") String folder, Definitions definitions)
            throws IOException, URISyntaxException {
        return QualityReader.read(place(folder), definitions.study());
    }

    /** The folder of that name; without one the definitions in the class path, inside a jar or not. */
    static Path place(String folder) throws IOException, URISyntaxException {
        return folder.isBlank() ? packaged() : Path.of(folder);
    }

    /** One thread at a time: the jar's file system is made once, and asked for while definitions are read ahead. */
    private static synchronized Path packaged() throws IOException, URISyntaxException {
        URI place = Objects.requireNonNull(DefinitionConfiguration.class.getResource("/definitions/study/study.yaml"))
                .toURI();
        if (place.getScheme().equals("file")) {
            return Path.of(place).getParent().getParent();
        }
        try {
            FileSystems.getFileSystem(place);
        } catch (FileSystemNotFoundException _) {
            FileSystems.newFileSystem(place, Map.of());
        }
        return Path.of(place).getParent().getParent();
    }
}
