package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyEdits;

/** The study of the files with what was set in the application. */
final class EditedStudy {

    private EditedStudy() {}

    /** A wave that the files have too is the files' one. */
    static Study of(Study written, StudyEdits edits) {
        var facts = edits.facts();
        var waves = new ArrayList<>(written.waves());
        edits.waves().stream()
                .filter(made -> written.anyWave(made.id()).isEmpty())
                .forEach(waves::add);
        waves.replaceAll(wave -> withChannels(wave, edits));
        var inDepth = new ArrayList<>(written.inDepth());
        edits.inDepth().stream()
                .filter(made -> written.anyWave(made.id()).isEmpty())
                .forEach(inDepth::add);
        return new Study(
                Objects.requireNonNullElse(facts.title(), written.title()),
                written.zone(),
                new Study.Asker(
                        Objects.requireNonNullElse(
                                facts.organization(), written.asker().organization()),
                        Objects.requireNonNullElse(
                                facts.contact(), written.asker().contact())),
                written.leaveTo(),
                written.languages(),
                written.countries(),
                waves,
                inDepth,
                withAddresses(written.notebook(), edits));
    }

    private static Study.Notebook withAddresses(Study.Notebook notebook, StudyEdits edits) {
        return new Study.Notebook(
                notebook.name(),
                notebook.picture(),
                notebook.colour(),
                Objects.requireNonNullElse(edits.addresses(), notebook.addresses()));
    }

    private static Study.Wave withChannels(Study.Wave wave, StudyEdits edits) {
        var named = edits.channels().stream()
                .filter(channel -> channel.wave().equals(wave.id()))
                .toList();
        return new Study.Wave(
                wave.id(),
                wave.number(),
                wave.title(),
                wave.questionnaire(),
                wave.initialState(),
                wave.reference(),
                Stream.concat(wave.channels().stream(), named.stream().map(StudyEdits.Channel::name))
                        .distinct()
                        .toList(),
                named.stream()
                        .filter(channel -> !channel.offered())
                        .map(StudyEdits.Channel::name)
                        .collect(Collectors.toSet()));
    }

    /** The channels of all waves in the order of their codes: those of the files come first. */
    static List<String> channels(Study written, StudyEdits edits) {
        return Stream.of(written.waves().stream(), edits.waves().stream())
                .flatMap(waves -> waves)
                .map(Study.Wave::channels)
                .flatMap(List::stream)
                .collect(Collectors.collectingAndThen(Collectors.toCollection(LinkedHashSet<String>::new), names -> {
                    edits.channels().forEach(channel -> names.add(channel.name()));
                    return List.copyOf(names);
                }));
    }
}
