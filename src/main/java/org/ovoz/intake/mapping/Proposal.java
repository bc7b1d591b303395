package org.ovoz.intake.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.Likeness;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Variable;

/**
 * The mapping that a file suggests: by name, by label in any language, by likeness. A column becomes a variable only if
 * its values can be understood as that variable's.
 */
public final class Proposal {

    /** Below this likeness two wordings have nothing to do with each other. */
    private static final double ALIKE = 0.82;

    /** A saying such as "please specify" beside the heading of an option. */
    private static final Pattern SPECIFY =
            Pattern.compile("specify|укажите|уточните|напишите|көрсетіңіз|жазыңыз|көрсөтүңүз|нависед|нишон"
                    + " диҳед|korsating|yozing|aniqlashtiring");

    private record Match(double likeness, int order, Column column, Variable variable) {}

    private final Targets targets;
    private final Map<String, List<Variable>> byWording = new HashMap<>();
    private final List<Map.Entry<Variable, Likeness>> wordings = new ArrayList<>();

    public Proposal(Targets targets) {
        this.targets = targets;
        for (var variable : targets.variables()) {
            wordings(variable).forEach(wording -> {
                byWording.computeIfAbsent(wording, _ -> new ArrayList<>()).add(variable);
                wordings.add(Map.entry(variable, Likeness.of(wording)));
            });
        }
    }

    public Mapping of(SourceFile file, LocalDate today) {
        var matches = new ArrayList<Match>();
        var order = 0;
        for (var column : file.columns()) {
            matches.addAll(matches(file, column, order++));
        }
        matches.sort(Comparator.comparingDouble(Match::likeness).reversed().thenComparing(Match::order));
        var found = new HashMap<String, String>();
        var taken = new HashSet<String>();
        for (var match : matches) {
            if (!found.containsKey(match.column().key())
                    && taken.add(match.variable().name())) {
                found.put(match.column().key(), match.variable().name());
            }
        }
        var mapped = new LinkedHashMap<String, String>();
        for (var column : file.columns()) {
            var target = List.of(Mapping.DAY, Mapping.SECONDS).contains(column.name())
                    ? column.name()
                    : found.get(column.key());
            if (target != null) {
                mapped.put(column.key(), target);
            }
        }
        return withFixed(new Mapping(mapped, Map.of(), Map.of()), today);
    }

    /** What no column says and has to be said; the country is left to a person. */
    private Mapping withFixed(Mapping mapping, LocalDate today) {
        var result = mapping;
        if (mapping.column(Mapping.DAY).isEmpty()) {
            result = result.withFixed(Mapping.DAY, today.toString());
        }
        for (var fact : List.of(Mapping.MODE, Mapping.LANGUAGE)) {
            if (mapping.column(fact).isEmpty()) {
                var first = targets.variable(fact).orElseThrow().values().getFirst();
                result = result.withFixed(fact, Integer.toString(first.code()));
            }
        }
        return result;
    }

    private List<Match> matches(SourceFile file, Column column, int order) {
        // A column that is called like a variable is that variable, even if its values have to be put right.
        var named = targets.variable(column.name().strip().toLowerCase(java.util.Locale.ROOT));
        if (named.isPresent()) {
            return List.of(new Match(3, order, column, named.get()));
        }
        var wording = withoutSpecify(Likeness.normal(column.question() + " " + column.choice()));
        var exact = byWording.getOrDefault(wording, List.of()).stream()
                .filter(variable -> suits(file, column, variable))
                .toList();
        if (!exact.isEmpty()) {
            return exact.stream()
                    .map(variable -> new Match(2, order, column, variable))
                    .toList();
        }
        var likeness = Likeness.of(wording);
        var best = new HashMap<Variable, Double>();
        for (var entry : wordings) {
            var alike = likeness.to(entry.getValue());
            if (alike >= ALIKE) {
                best.merge(entry.getKey(), alike, Math::max);
            }
        }
        return best.entrySet().stream()
                .filter(entry -> suits(file, column, entry.getKey()))
                .map(entry -> new Match(entry.getValue(), order, column, entry.getKey()))
                .toList();
    }

    private static String withoutSpecify(String wording) {
        return SPECIFY.matcher(wording)
                .replaceAll(" ")
                .replace("please", " ")
                .replace("пожалуйста", " ")
                .replaceAll(" +", " ")
                .strip();
    }

    /** A text takes everything, but a column that asks to specify becomes nothing else; of codes half must be known. */
    private boolean suits(SourceFile file, Column column, Variable variable) {
        var isSpecify = SPECIFY.matcher(
                        Likeness.normal(column.choice().isEmpty() ? column.question() : column.choice()))
                .find();
        if (variable.kind() == Variable.Kind.TEXT) {
            return isSpecify || isItsOwnQuestion(variable) || column.name().equalsIgnoreCase(variable.name());
        }
        var none = new Mapping(new LinkedHashMap<>(), Map.of(), Map.of());
        return !isSpecify && new Coding(file, column, variable, none, targets).understood() >= 0.5;
    }

    private boolean isItsOwnQuestion(Variable variable) {
        return targets.item(variable).filter(Item.TextItem.class::isInstance).isPresent();
    }

    /** The question in every wording; for an option or row the question followed by it. */
    private Set<String> wordings(Variable variable) {
        var own = ValueLabels.wordings(variable.label()).toList();
        var item = targets.item(variable);
        if (item.isEmpty() || variable.kind() == Variable.Kind.SINGLE || variable.kind() == Variable.Kind.NUMBER) {
            return Stream.concat(own.stream(), item.stream().flatMap(one -> ValueLabels.wordings(one.text())))
                    .collect(Collectors.toSet());
        }
        var shortLabel = item.get().facts().shortLabel();
        var questions = Stream.concat(
                        ValueLabels.wordings(item.get().text()),
                        shortLabel == null ? Stream.empty() : ValueLabels.wordings(shortLabel))
                .toList();
        if (isItsOwnQuestion(variable)) {
            return Set.copyOf(questions);
        }
        return questions.stream()
                .flatMap(question -> own.stream().map(label -> question + " " + label))
                .collect(Collectors.toSet());
    }
}
