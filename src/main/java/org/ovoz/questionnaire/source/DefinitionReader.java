package org.ovoz.questionnaire.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.Variable;

/**
 * Reads a folder of definitions: {@code study/study.yaml}, {@code study/case.yaml} and the questionnaires that the
 * waves name, as described in docs/questionnaire.md.
 */
public final class DefinitionReader {

    static final Language ENGLISH = new Language("en");

    private final Path folder;
    private final StudyEdits edits;
    private final Errors errors = new Errors();

    private DefinitionReader(Path folder, StudyEdits edits) {
        this.folder = folder;
        this.edits = edits;
    }

    /**
     * Reads all definitions of a folder.
     *
     * @throws InvalidDefinition with all faults of all files
     */
    public static Definitions read(Path folder) {
        return read(folder, StudyEdits.NONE);
    }

    /**
     * Reads all definitions of a folder, with what was set in the application above them. Uploaded questionnaires were
     * right when they were published, so what a later grammar no longer knows of them is passed over.
     *
     * @throws InvalidDefinition with all faults of all files of the folder
     */
    static Definitions read(Path folder, StudyEdits edits) {
        var reader = new DefinitionReader(folder, edits);
        var definitions = reader.read();
        reader.errors.throwIfAny();
        return definitions;
    }

    private Definitions read() {
        var written = new StudyReader(Yaml.read(folder, "study/study.yaml", errors), errors).read();
        errors.throwIfAny();
        var study = EditedStudy.of(written, edits);
        var caseFacts = new CaseFactReader(
                        Yaml.read(folder, "study/case.yaml", errors),
                        study,
                        EditedStudy.channels(written, edits),
                        errors)
                .read();
        errors.throwIfAny();
        var questionnaires = new LinkedHashMap<String, Questionnaire>();
        var files = new HashMap<String, SequencedMap<String, String>>();
        for (var id :
                written.everyWave().map(Study.Wave::questionnaire).distinct().toList()) {
            questionnaires.put(id, questionnaire(id, study, caseFacts, files));
        }
        for (var uploaded : edits.questionnaires()) {
            UploadedFiles.questionnaire(uploaded, study, caseFacts, new Errors())
                    .filter(read -> isNewer(read, questionnaires.get(read.id())))
                    .ifPresent(read -> {
                        questionnaires.put(read.id(), read);
                        files.put(read.id(), uploaded);
                    });
        }
        var fingerprints = new HashMap<String, String>();
        files.forEach((id, texts) -> fingerprints.put(id, fingerprint(texts)));
        return new Definitions(study, questionnaires, fingerprints, files);
    }

    /** Of the same version in the folder and from the application, the latter: interviews may have been begun with it. */
    private static boolean isNewer(Questionnaire read, @Nullable Questionnaire known) {
        return known == null || read.version() >= known.version();
    }

    private Questionnaire questionnaire(
            String id, Study study, List<Variable> caseFacts, Map<String, SequencedMap<String, String>> files) {
        var file = "questionnaire/" + id + "/questionnaire.yaml";
        var top = Yaml.read(folder, file, errors);
        var languages = QuestionnaireReader.languages(top, errors);
        var translations = new LinkedHashMap<Language, Yaml>();
        var names = new ArrayList<>(List.of(file));
        for (var status : languages) {
            if (!status.language().equals(ENGLISH)) {
                var texts = "questionnaire/" + id + "/text." + status.language() + ".yaml";
                translations.put(status.language(), Yaml.read(folder, texts, errors));
                names.add(texts);
            }
        }
        var countries = study.countries().stream()
                .map(country -> country.code().iso())
                .collect(Collectors.toCollection(TreeSet::new));
        var read = new QuestionnaireReader(top, languages, translations, caseFacts, countries, errors).read();
        if (!read.id().equals(id)) {
            errors.add(top, "the id '" + read.id() + "' is not the folder's name '" + id + "'", "Make them the same");
        }
        files.put(id, texts(names));
        return read;
    }

    private SequencedMap<String, String> texts(List<String> names) {
        var texts = new LinkedHashMap<String, String>();
        for (var name : names) {
            var path = folder.resolve(name);
            try {
                texts.put(name, Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "");
            } catch (IOException fault) {
                throw new IllegalStateException("The definitions cannot be read", fault);
            }
        }
        return texts;
    }

    /** SHA-256 over the files of a questionnaire, each after its name. */
    private static String fingerprint(SequencedMap<String, String> files) {
        var digest = DigestUtils.getSha256Digest();
        files.forEach((name, text) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
