package org.ovoz.tabulation;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.testing.RandomQuestionnaire;

/**
 * Random answers to a random questionnaire, with every missing code; what is not asked in a case's country has −1.
 *
 * @param codes by case, in the order of the variables
 */
record RandomStudy(int seed, List<Variable> variables, List<CountryCode> countries, List<int[]> codes) {

    private static final int[] MISSING =
            Arrays.stream(Missing.values()).mapToInt(Missing::code).toArray();

    static RandomStudy of(int seed) {
        var random = new Random(seed);
        var columns = new Columns(RandomQuestionnaire.of(random).variables());
        var countries = columns.variables().getFirst().values();
        var missingShare = random.nextInt(60);
        var cases = IntStream.range(0, 15 + random.nextInt(120))
                .mapToObj(_ -> {
                    var country = countries.get(random.nextInt(countries.size()));
                    return columns.variables().stream()
                            .mapToInt(variable -> code(random, variable, country, missingShare))
                            .toArray();
                })
                .toList();
        return new RandomStudy(
                seed,
                columns.variables(),
                countries.stream().map(option -> new CountryCode(option.name())).toList(),
                cases);
    }

    private static int code(Random random, Variable variable, Option country, int missingShare) {
        if (variable.name().equals("country")) {
            return country.code();
        }
        if (!variable.isAskedIn(new CountryCode(country.name()))) {
            return Missing.NOT_ASKED.code();
        }
        if (random.nextInt(100) < missingShare) {
            return MISSING[random.nextInt(MISSING.length)];
        }
        return switch (variable.kind()) {
            case TICK -> random.nextInt(2);
            case NUMBER, TEXT -> random.nextInt(400);
            // The lower code is likelier, so that frequencies differ.
            case SINGLE, RATING, CASE ->
                variable.values()
                        .get(Math.min(
                                random.nextInt(variable.values().size()),
                                random.nextInt(variable.values().size())))
                        .code();
        };
    }

    Cases cases() {
        var columns = new Columns(variables);
        columns.change(editor -> {
            for (int i = 0; i < codes.size(); i++) {
                editor.put(new UUID(seed, i), i, codes.get(i));
            }
        });
        return columns.snapshot().all();
    }

    /** The name of a variable in PSPP: no two studies share one. */
    String name(Variable variable) {
        return "s%dv%d".formatted(seed, variables.indexOf(variable));
    }

    /** The data as PSPP reads them. */
    String syntax() {
        var names = variables.stream().map(this::name).collect(Collectors.joining(" "));
        var lines = codes.stream()
                .map(line -> Arrays.stream(line).mapToObj(Integer::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
        return "DATA LIST FREE /%1$s.%nBEGIN DATA%n%2$s%nEND DATA.%nMISSING VALUES %1$s (-9 THRU -1).%nFORMATS %1$s (F8.0).%n"
                .formatted(names, lines);
    }
}
