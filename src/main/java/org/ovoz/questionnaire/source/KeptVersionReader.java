package org.ovoz.questionnaire.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.VersionReader;

/** Reads kept versions with the countries and case facts that the study has now. */
final class KeptVersionReader implements VersionReader {

    private final Definitions definitions;

    KeptVersionReader(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Optional<Questionnaire> read(SequencedMap<String, String> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        var errors = new Errors();
        var main = files.firstEntry();
        var top = Yaml.of(main.getKey(), main.getValue(), errors);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        var languages = QuestionnaireReader.languages(top, errors);
        var folder = main.getKey().substring(0, main.getKey().lastIndexOf('/') + 1);
        var translations = new LinkedHashMap<Language, Yaml>();
        for (var status : languages) {
            if (!status.language().equals(DefinitionReader.ENGLISH)) {
                var name = folder + "text." + status.language() + ".yaml";
                translations.put(status.language(), Yaml.of(name, files.getOrDefault(name, ""), errors));
            }
        }
        var countries = definitions.study().countries().stream()
                .map(country -> country.code().iso())
                .collect(Collectors.toSet());
        return Optional.of(
                new QuestionnaireReader(top, languages, translations, caseFacts(), countries, errors).read());
    }

    private List<Variable> caseFacts() {
        return definitions.questionnaires().values().stream()
                .findFirst()
                .map(Questionnaire::caseFacts)
                .orElse(List.of());
    }
}
