package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** Reads case.yaml: the variables that every case has. Countries and waves take their values from the study. */
final class CaseFactReader {

    private final Yaml top;
    private final Study study;
    private final List<String> channels;
    private final Errors errors;

    /** @param channels the names of all waves' links, in the order of their codes */
    CaseFactReader(Yaml top, Study study, List<String> channels, Errors errors) {
        this.top = top;
        this.study = study;
        this.channels = channels;
        this.errors = errors;
    }

    List<Variable> read() {
        var facts = new ArrayList<Variable>();
        for (var entry : top.entries()) {
            entry.value().allow(Set.of("label", "values", "identifying"));
            var label = text(entry.value().require("label", "Write the variable's label in all languages"));
            var values = switch (entry.key()) {
                case "country" -> countries();
                case "wave" -> waves();
                case "channel" -> channels(entry.value());
                default -> values(entry.value());
            };
            facts.add(new Variable(
                    entry.key(),
                    Variable.Kind.CASE,
                    entry.key(),
                    label,
                    values,
                    List.of(),
                    Level.NOMINAL,
                    Set.of(),
                    false,
                    identifying(entry)));
        }
        for (var name : List.of("country", "mode", "lang", "practice", "wave", "synthetic")) {
            if (facts.stream().noneMatch(fact -> fact.name().equals(name))) {
                errors.add(top, "the case fact '" + name + "' is missing", "Add it with its label");
            }
        }
        return facts;
    }

    /** A case fact helps to recognise people unless the file says that it does not: a new one is protected from the start. */
    private boolean identifying(Yaml.Entry entry) {
        var stated = entry.value().get("identifying");
        if (stated.isEmpty() || stated.get().scalar().equals("true")) {
            return true;
        }
        if (!stated.get().scalar().equals("false")) {
            errors.add(
                    stated.get(), "'" + stated.get().scalar() + "' is neither true nor false", "Write true or false");
            return true;
        }
        if (entry.key().equals("country")) {
            errors.add(stated.get(), "the country is always known", "Remove 'identifying'");
            return true;
        }
        return false;
    }

    private List<Option> countries() {
        return study.countries().stream()
                .map(country -> option(country.number(), country.code().iso(), country.name()))
                .toList();
    }

    private List<Option> waves() {
        return study.waves().stream()
                .map(wave -> option(wave.number(), wave.id().value(), wave.title()))
                .toList();
    }

    /**
     * Channels with the codes and labels that they are given here. A name that only a wave's list has gets the next code
     * and is its own label: list new channels at the end, or give them their code here.
     */
    private List<Option> channels(Yaml place) {
        var values = new ArrayList<>(place.get("values").isPresent() ? values(place) : List.<Option>of());
        channels.stream()
                .filter(name -> values.stream().noneMatch(known -> known.name().equals(name)))
                .toList()
                .forEach(name -> values.add(option(nextCode(values), name, everywhere(name))));
        return values;
    }

    private static int nextCode(List<Option> options) {
        return options.stream().mapToInt(Option::code).max().orElse(0) + 1;
    }

    private Text everywhere(String name) {
        return new Text(
                study.languages().keySet().stream().collect(Collectors.toMap(language -> language, _ -> name)),
                Map.of());
    }

    private List<Option> values(Yaml place) {
        var values = new ArrayList<Option>();
        for (var entry : place.require("values", "List the values as 'code: { name: …, label: … }'")
                .entries()) {
            entry.value().allow(Set.of("name", "label"));
            if (!entry.key().matches("\\d{1,4}")) {
                errors.add(entry.value(), "'" + entry.key() + "' is no code", "Write a whole number");
                continue;
            }
            values.add(option(
                    Integer.parseInt(entry.key()),
                    entry.value()
                            .require("name", "Give the value a name for conditions")
                            .scalar(),
                    text(entry.value().require("label", "Write its label in all languages"))));
        }
        return values;
    }

    private Text text(Yaml place) {
        return StudyReader.text(place, study.languages().keySet(), errors);
    }

    private static Option option(int code, String name, Text label) {
        return new Option(code, name, label, Set.of(), Condition.ALWAYS, false, null);
    }
}
