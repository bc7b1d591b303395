package org.ovoz.questionnaire;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the code of a derived variable is made of those of others. A missing answer stays the missing answer that it is; a
 * figure made of several is missing where fewer than the stated number of answers are valid.
 */
public sealed interface Derivation {

    /** Means are kept as whole hundredths. */
    int DECIMALS_OF_MEANS = 2;

    int HUNDRED = 100;

    /**
     * Categories of one variable put together, as SPSS's RECODE does.
     *
     * @param leftOut codes that count as "does not apply", and so as missing
     * @param ordered whether the order of the new categories means more or less
     */
    record Merged(String source, List<Category> categories, Set<Integer> leftOut, boolean ordered)
            implements Derivation {
        public Merged {
            categories = List.copyOf(categories);
            leftOut = Set.copyOf(leftOut);
        }
    }

    /** A category made of others. */
    record Category(int code, Text label, Set<Integer> of) {
        public Category {
            of = Set.copyOf(of);
        }
    }

    /** A number cut into bands; what lies in none counts as "does not apply". */
    record Bands(String source, List<Band> bands) implements Derivation {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A band, both ends included.
     *
     * @param from in codes of the source, or null where it is open below
     * @param to in codes of the source, or null where it is open above
     */
    record Band(
            int code,
            Text label,
            @Nullable Integer from,
            @Nullable Integer to) {

        boolean holds(int number) {
            return (from == null || from <= number) && (to == null || number <= to);
        }
    }

    /** The mean of the valid ones, rounded to hundredths: SPSS's RND(MEAN.n(…), 0.01). */
    record Mean(List<String> sources, int minimum) implements Derivation {
        public Mean {
            sources = List.copyOf(sources);
        }
    }

    /** The sum of the valid ones: SPSS's SUM.n(…). */
    record Sum(List<String> sources, int minimum) implements Derivation {
        public Sum {
            sources = List.copyOf(sources);
        }
    }

    /** How many options of a multiple choice are ticked, of those who answered: SPSS's COUNT. */
    record Ticks(List<String> sources) implements Derivation {
        public Ticks {
            sources = List.copyOf(sources);
        }
    }

    /** A scale turned round: what was its lowest point is its highest. */
    record Reversed(String source, int lowest, int highest) implements Derivation {}

    /** The variables that it is made of, in their order. */
    default Stream<String> reads() {
        return switch (this) {
            case Merged merged -> Stream.of(merged.source());
            case Bands bands -> Stream.of(bands.source());
            case Reversed reversed -> Stream.of(reversed.source());
            case Mean mean -> mean.sources().stream();
            case Sum sum -> sum.sources().stream();
            case Ticks ticks -> ticks.sources().stream();
        };
    }

    /** Whether the result is an amount and no category. */
    default boolean isNumber() {
        return switch (this) {
            case Mean _, Sum _, Ticks _ -> true;
            case Merged _, Bands _, Reversed _ -> false;
        };
    }

    /** The code of a case, whose codes are asked for by name; −1 stands for what it does not have. */
    default int code(ToIntFunction<String> codes) {
        return switch (this) {
            case Merged(var source, var _, var _, var _) -> ofOne(codes.applyAsInt(source));
            case Bands(var source, var _) -> ofOne(codes.applyAsInt(source));
            case Reversed(var source, var _, var _) -> ofOne(codes.applyAsInt(source));
            case Mean _, Sum _, Ticks _ -> {
                var sum = 0;
                var valid = 0;
                var missing = new HashSet<Integer>();
                for (var source : reads().toList()) {
                    var code = codes.applyAsInt(source);
                    if (Missing.is(code)) {
                        missing.add(code);
                    } else {
                        sum += code;
                        valid++;
                    }
                }
                var why = missing.size() == 1 ? missing.iterator().next() : Missing.NO_ANSWER.code();
                yield ofSeveral(sum, valid, valid == 0 ? why : Missing.NO_ANSWER.code());
            }
        };
    }

    /** The code for a code of the one source; of a derivation that has one. */
    default int ofOne(int code) {
        if (Missing.is(code)) {
            return code;
        }
        return switch (this) {
            case Merged merged ->
                merged.categories().stream()
                        .filter(category -> category.of().contains(code))
                        .mapToInt(Category::code)
                        .findFirst()
                        .orElse(Missing.DOES_NOT_APPLY.code());
            case Bands bands ->
                bands.bands().stream()
                        .filter(band -> band.holds(code))
                        .mapToInt(Band::code)
                        .findFirst()
                        .orElse(Missing.DOES_NOT_APPLY.code());
            case Reversed(var _, var lowest, var highest) ->
                lowest <= code && code <= highest ? lowest + highest - code : Missing.DOES_NOT_APPLY.code();
            case Mean _, Sum _, Ticks _ -> throw new IllegalStateException("made of several");
        };
    }

    /** The code for a sum of valid codes; {@code why} where they are too few. */
    default int ofSeveral(int sum, int valid, int why) {
        return switch (this) {
            case Mean(var _, var minimum) -> valid < Math.max(1, minimum) ? why : hundredths(sum, valid);
            case Sum(var _, var minimum) -> valid < Math.max(1, minimum) ? why : sum;
            case Ticks _ -> valid == 0 ? why : sum;
            case Merged _, Bands _, Reversed _ -> throw new IllegalStateException("made of one");
        };
    }

    /** Half a hundredth goes up. */
    private static int hundredths(int sum, int valid) {
        return (2 * HUNDRED * sum + valid) / (2 * valid);
    }
}
