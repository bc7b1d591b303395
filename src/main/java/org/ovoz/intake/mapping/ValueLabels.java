package org.ovoz.intake.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Likeness;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** The codes of a variable by their labels in every language, country variants included. */
final class ValueLabels {

    /** What files write for a ticked option, in the words of our own exports and of survey services. */
    private static final List<String> TICKED = List.of(
            "yes",
            "да",
            "иә",
            "ооба",
            "ҳа",
            "бале",
            "ha",
            "true",
            "x",
            "ticked",
            "checked",
            "selected",
            "отмечено",
            "выбрано",
            "белгіленген",
            "белгиленген",
            "қайд шудааст",
            "belgilangan",
            "mentioned",
            "marked",
            "chosen",
            "quoted",
            "названо",
            "упомянуто");

    private static final List<String> NOT_TICKED = List.of(
            "no",
            "нет",
            "жоқ",
            "жок",
            "не",
            "yoq",
            "false",
            "not ticked",
            "unchecked",
            "not selected",
            "не отмечено",
            "не выбрано",
            "белгіленбеген",
            "белгиленбеген",
            "қайд нашудааст",
            "belgilanmagan",
            "not mentioned",
            "not marked",
            "not chosen",
            "not quoted",
            "unticked",
            "не названо",
            "не упомянуто");

    private static final double ALIKE = 0.55;

    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Set<Integer>> ambiguous = new HashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();

    ValueLabels(Variable variable, Targets targets) {
        variable.values().forEach(option -> add(option));
        if (variable.kind() == Variable.Kind.TICK) {
            TICKED.forEach(word -> put(word, 1));
            NOT_TICKED.forEach(word -> put(word, 0));
            wordings(variable.label()).forEach(word -> put(word, 1));
        }
        if (variable.canBeMissing()) {
            missing(variable, targets);
        }
        ambiguous.keySet().forEach(codes::remove);
    }

    private void add(Option option) {
        wordings(option.label()).forEach(word -> put(word, option.code()));
        if (!option.name().matches("\\d*")) {
            put(Likeness.normal(option.name()), option.code());
        }
    }

    /** A valid label prevails where a missing one reads the same. */
    private void missing(Variable variable, Targets targets) {
        var own = new HashMap<String, Integer>();
        variable.missing()
                .forEach(option -> wordings(option.label()).forEach(word -> own.putIfAbsent(word, option.code())));
        targets.questionnaire().missingLabels().forEach((missing, label) -> {
            if (targets.accepts(variable, missing.code())) {
                wordings(label).forEach(word -> own.putIfAbsent(word, missing.code()));
            }
        });
        reasons.putAll(own);
        own.forEach(codes::putIfAbsent);
    }

    private void put(String word, int code) {
        var before = codes.putIfAbsent(word, code);
        if (before != null && before != code) {
            ambiguous.computeIfAbsent(word, _ -> new HashSet<>()).addAll(List.of(before, code));
        }
    }

    static Stream<String> wordings(Text text) {
        return Stream.concat(
                        text.master().values().stream(),
                        text.variants().values().stream().flatMap(variant -> variant.values().stream()))
                .map(Likeness::normal)
                .filter(word -> !word.isEmpty())
                .distinct();
    }

    /** The code whose label this is. */
    @Nullable
    Integer code(String label) {
        return codes.get(Likeness.normal(label));
    }

    /** The code whose label this is; of several that are called the same, the one that has this number. */
    @Nullable
    Integer code(String label, @Nullable Integer number) {
        var several = ambiguous.getOrDefault(Likeness.normal(label), Set.of());
        return number != null && several.contains(number) ? number : code(label);
    }

    /** The missing code whose label this is. */
    @Nullable
    Integer missing(String label) {
        return reasons.get(Likeness.normal(label));
    }

    /** The code whose label is most like it, if any is like it at all. */
    Optional<Integer> nearest(String label) {
        var wanted = Likeness.of(Likeness.normal(label));
        var best = new ArrayList<Map.Entry<String, Integer>>();
        double most = ALIKE;
        for (var entry : codes.entrySet()) {
            var alike = wanted.to(Likeness.of(entry.getKey()));
            if (alike > most) {
                most = alike;
                best.clear();
                best.add(entry);
            }
        }
        return best.stream().map(Map.Entry::getValue).findFirst();
    }
}
