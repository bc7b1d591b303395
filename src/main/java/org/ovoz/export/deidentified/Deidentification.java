package org.ovoz.export.deidentified;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.export.Codebook;
import org.ovoz.export.ExportRefused;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.Routing;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.ShuffledCases;

/** What is told of which case in a file for outsiders: decided once for all cases, then asked for each. */
public final class Deidentification {

    private final Cases cases;
    private final KeyVariables keys;
    private final List<Variable> columns;
    private final List<Variable> sensitive;
    private final Anonymity anonymity;
    private final FollowUps followUps;

    /** By class and column the code that is told of all its cases, or null where each tells its own. */
    private final Map<KeyClass.Key, @Nullable Integer[]> classes = new HashMap<>();

    /**
     * @throws ExportRefused if the questionnaire names no identifying item
     */
    public Deidentification(Cases cases, Questionnaire questionnaire, List<ResultsPlan.Published> plan, int k) {
        this.cases = cases;
        this.columns = cases.snapshot().variables();
        this.keys = new KeyVariables(columns, plan);
        this.sensitive = columns.stream().filter(Variable::sensitive).toList();
        this.anonymity = Anonymity.of(keys.all(), cells(), sensitive.size(), k);
        this.followUps = new FollowUps(
                new Routing(questionnaire),
                keys.all().stream().map(KeyVariable::name).toList(),
                anonymity.recodings(),
                this::isUntold);
        anonymity.sizes().keySet().forEach(one -> classes.put(one, told(one)));
    }

    private Collection<KeyClass> cells() {
        var at = columnsOf(sensitive);
        var cells = new HashMap<KeyClass.Key, KeyClass>();
        each(new SplittableRandom(0), (day, codes) -> {
            var key = keys.cell(day, codes);
            var spread =
                    new Spread(IntStream.of(at).map(column -> codes[column]).toArray());
            cells.merge(key, new KeyClass(key.country(), key.firsts(), 1, spread), KeyClass::plus);
        });
        return cells.values();
    }

    private int[] columnsOf(List<Variable> variables) {
        return variables.stream().mapToInt(columns::indexOf).toArray();
    }

    private void each(RandomGenerator random, ShuffledCases.Sink sink) {
        ShuffledCases.forEach(cases, random, sink);
    }

    private boolean isUntold(String variable, int country) {
        return IntStream.range(0, sensitive.size())
                .anyMatch(place -> sensitive.get(place).name().equals(variable) && !anonymity.isTold(place, country));
    }

    private @Nullable Integer[] told(KeyClass.Key one) {
        var codes = new Integer[columns.size()];
        var ofKeys = anonymity.codes(one);
        for (int column = 0; column < codes.length; column++) {
            var variable = columns.get(column);
            var place = keys.place(column);
            if (place >= 0) {
                codes[column] = ofKeys[place];
            } else if (keys.isAsked(variable, one.country())
                    && (isUntold(variable.name(), one.country())
                            || followUps.isTelltale(variable.name(), one.country(), ofKeys))) {
                codes[column] = Anonymity.SUPPRESSED;
            }
        }
        return codes;
    }

    /** Takes a case as it is told. */
    @FunctionalInterface
    interface Sink {

        /**
         * @param month of completion, as it is told
         * @param codes one per coded variable, in their order
         */
        void take(int month, int[] codes);
    }

    /** Tells every case that is told once, in a random order. */
    void forEach(RandomGenerator random, Sink sink) {
        each(
                random,
                (day, codes) -> classOf(day, codes).ifPresent(one -> {
                    var instead = classes.get(one);
                    for (int column = 0; column < codes.length; column++) {
                        var code = instead[column];
                        if (code != null) {
                            codes[column] = code;
                        }
                    }
                    sink.take(anonymity.recodings().getLast().told(one.firsts().getLast()), codes);
                }));
    }

    private Optional<KeyClass.Key> classOf(LocalDate day, int[] codes) {
        var cell = keys.cell(day, codes);
        return anonymity.told(cell.country(), cell.firsts());
    }

    /** How many cases are told. */
    public int size() {
        return anonymity.sizes().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are left out, because their country has too few. */
    public int leftOut() {
        return cases.size() - size();
    }

    /** How many cases the smallest class has. */
    public int smallest() {
        return anonymity.sizes().values().stream()
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
    }

    /** By name of a key variable what its codes are told as, the month last. */
    public Map<String, Recoding> recodings() {
        return anonymity.recodings().stream()
                .collect(Collectors.toMap(
                        recoding -> recoding.key().name(), recoding -> recoding, (one, _) -> one, LinkedHashMap::new));
    }

    /** By name of a variable how many cases have {@link Anonymity#SUPPRESSED} instead of a code; without those that have none. */
    public Map<String, Integer> suppressed() {
        var suppressed = new LinkedHashMap<String, Integer>();
        anonymity.sizes().forEach((one, size) -> {
            var codes = classes.get(one);
            for (int column = 0; column < codes.length; column++) {
                count(suppressed, columns.get(column).name(), codes[column], size);
            }
            var month = anonymity.recodings().getLast().told(one.firsts().getLast());
            count(suppressed, Codebook.COMPLETED_IN, month, size);
        });
        return suppressed;
    }

    private static void count(Map<String, Integer> suppressed, String name, @Nullable Integer code, int size) {
        if (code != null && code == Anonymity.SUPPRESSED) {
            suppressed.merge(name, size, Integer::sum);
        }
    }
}
