package org.ovoz.questionnaire.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;

/** A questionnaire whose files are texts in memory. */
final class UploadedFiles {

    private UploadedFiles() {}

    /**
     * Reads one.
     *
     * @param files by name, the questionnaire before its translations
     * @return empty if the first is no YAML
     */
    static Optional<Questionnaire> questionnaire(
            SequencedMap<String, String> files, Study study, List<Variable> caseFacts, Errors errors) {
        var main = files.firstEntry();
        var before = errors.count();
        var top = Yaml.of(main.getKey(), main.getValue(), errors);
        if (errors.count() > before || !top.isMapping()) {
            return Optional.empty();
        }
        var languages = QuestionnaireReader.languages(top, errors);
        var folder = main.getKey().substring(0, main.getKey().lastIndexOf('/') + 1);
        var translations = new LinkedHashMap<Language, Yaml>();
        var expected = new LinkedHashSet<>(Set.of(main.getKey()));
        for (var status : languages) {
            if (!status.language().equals(DefinitionReader.ENGLISH)) {
                var name = folder + "text." + status.language() + ".yaml";
                expected.add(name);
                if (!files.containsKey(name)) {
                    errors.add(name, 1, "(file)", "the file is missing", "Add it, or take the language away");
                }
                translations.put(status.language(), Yaml.of(name, files.getOrDefault(name, ""), errors));
            }
        }
        files.keySet().stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> errors.add(
                        name, 1, "(file)", "no language of the questionnaire", "List it under languages, or remove it"));
        var countries = study.countries().stream()
                .map(country -> country.code().iso())
                .collect(Collectors.toSet());
        return Optional.of(new QuestionnaireReader(top, languages, translations, caseFacts, countries, errors).read());
    }
}
