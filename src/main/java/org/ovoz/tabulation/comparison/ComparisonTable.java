package org.ovoz.tabulation.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.UnknownVariable;
import org.ovoz.tabulation.statistics.Holm;

/**
 * Every question of a wave compared by the groups of one variable, a line and a test each. One question among seventy
 * that differs “significantly” is no news; so all are listed, the strongest first, and p is adjusted for all of them.
 *
 * <p>Single choices, rows of grids and options of multiple choices are compared; facts of the case, numbers and texts
 * are not, and nothing that is derived of what is compared already.
 *
 * @param lines by kind, within it by descending effect, those without one last
 * @param refusals variables that are not compared, in the order of the questionnaire
 */
public record ComparisonTable(List<Line> lines, List<Refusal> refusals) {

    private static final String COUNTRY = "country";

    /** How a variable is compared. */
    public enum Kind {
        /** A choice without order: χ² and Cramér's V. */
        NOMINAL,
        /** A choice with order or a rating: Kruskal–Wallis and ε². */
        ORDERED,
        /** An option of a multiple choice, ticked or not: χ² and Cramér's V. */
        TICK
    }

    /**
     * A variable by the groups.
     *
     * @param comparability what a reader must know where countries are compared; never a refusal
     */
    public record Line(Kind kind, CrossTable table, Comparability comparability) {

        public Variable variable() {
            return table.row();
        }

        /** Cramér's V or ε², from 0 to 1; NaN where there is nothing to compare. */
        public double effect() {
            return kind == Kind.ORDERED
                    ? table.kruskalWallis().epsilonSquared()
                    : table.chiSquare().cramersV();
        }

        /** H or χ²; NaN where there is nothing to compare. */
        public double statistic() {
            return kind == Kind.ORDERED
                    ? table.kruskalWallis().h()
                    : table.chiSquare().statistic();
        }

        /** Degrees of freedom. */
        public int df() {
            return kind == Kind.ORDERED
                    ? table.kruskalWallis().df()
                    : table.chiSquare().df();
        }

        /** Of H, or the one to go by beside χ² ({@link CrossTable#p}); NaN where there is nothing to compare. */
        public double p() {
            return kind == Kind.ORDERED ? table.kruskalWallis().p() : table.p();
        }
    }

    /**
     * A variable that is not compared.
     *
     * @param comparability why
     */
    public record Refusal(Variable variable, Comparability comparability) {}

    /** The p of a line, and after Holm over all lines; NaN where there is nothing, or too little, to compare. */
    public record P(double p, double adjusted) {}

    public ComparisonTable {
        lines = List.copyOf(lines);
        refusals = List.copyOf(refusals);
    }

    /**
     * The comparisons of the given cases.
     *
     * @param by the variable that makes the groups; it is not compared with itself
     * @param countries of the cases
     * @throws UnknownVariable if there is no such coded variable
     */
    public static ComparisonTable of(
            Cases cases, Questionnaire questionnaire, String by, Collection<CountryCode> countries) {
        var lines = new ArrayList<Line>();
        var refusals = new ArrayList<Refusal>();
        for (var variable : questionnaire.variables()) {
            var kind = kind(variable);
            if (kind.isEmpty()
                    || variable.name().equals(by)
                    || questionnaire.derived(variable.name()).isPresent()) {
                continue;
            }
            var across = Comparability.across(questionnaire, variable.name(), countries);
            if (isRefused(variable, across, by, countries)) {
                refusals.add(new Refusal(variable, across));
            } else {
                var comparability = by.equals(COUNTRY) ? across : new Comparability(List.of());
                lines.add(new Line(kind.get(), CrossTable.of(cases, variable.name(), by), comparability));
            }
        }
        lines.sort(Comparator.comparing(Line::kind).thenComparingDouble(line -> -line.effect()));
        return new ComparisonTable(lines, refusals);
    }

    /** The p values in the order of the lines. Drawing tables takes time, so they are computed when they are asked for. */
    public List<P> p() {
        var p = lines.stream()
                .mapToDouble(line -> line.table().smallBase().isShown() ? line.p() : Double.NaN)
                .toArray();
        var adjusted = Holm.adjust(p);
        return IntStream.range(0, p.length)
                .mapToObj(line -> new P(p[line], adjusted[line]))
                .toList();
    }

    private static Optional<Kind> kind(Variable variable) {
        return switch (variable.kind()) {
            case SINGLE -> Optional.of(variable.level() == Level.NOMINAL ? Kind.NOMINAL : Kind.ORDERED);
            case RATING -> Optional.of(Kind.ORDERED);
            case TICK -> Optional.of(Kind.TICK);
            case NUMBER, TEXT, CASE -> Optional.empty();
        };
    }

    /** Countries are compared only where all were asked; other groups wherever somebody was. */
    private static boolean isRefused(
            Variable variable, Comparability across, String by, Collection<CountryCode> countries) {
        return by.equals(COUNTRY) ? across.isRefused() : countries.stream().noneMatch(variable::isAskedIn);
    }
}
