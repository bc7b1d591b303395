package org.ovoz.workbench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a result can show; each is a tick box, and has an explanation {@code workbench.explain.<key>}. */
public enum Statistic {
    /** Categories nobody chose have a row too. */
    EMPTY,
    /** Categories in the order of their codes instead of by frequency. */
    ORDER,
    /** One column of percents, as the printed report has it, instead of the six columns of SPSS. */
    REPORT,
    /** 95 % intervals: Wilson for shares, t for means. */
    INTERVALS,
    /** The percents beside those weighted by margins of the population: a sensitivity view. */
    RAKED,
    /** Percents of a multiple choice of all who were asked, instead of those who answered. */
    ASKED,
    /** Shares of the two highest and the two lowest points of a scale. */
    BOXES,
    /** The share of every point of a scale. */
    DISTRIBUTION,
    /** Cronbach's alpha of the rows of a grid. */
    ALPHA,
    /** The two-sided list "more" and "less". */
    RANKING,
    /** The rows of a grid side by side as columns. */
    TRANSPOSED,
    /** How many gave each answer, above the percent. */
    COUNTS,
    ROW,
    COLUMN,
    TOTAL,
    EXPECTED,
    /** Adjusted standardized residuals. */
    RESIDUALS,
    /** Cramér's V or epsilon squared. */
    EFFECT,
    /** Means and medians: of the groups, or of answers in order without any. */
    MEANS,
    /** The difference of every two groups with its interval: Newcombe for shares, Welch for means. */
    DIFFERENCES,
    /** Tests of significance, as if the cases were a random sample. */
    TESTS,
    /** Tests of means, which take the steps of a scale as equally wide: t of two groups, analysis of variance of more. */
    MEAN_TESTS,
    CHART,
    /** A pie instead of bars. */
    PIE,
    /** A result for every country. */
    SPLIT;

    /** The name in addresses and message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Statistic> ofKey(String key) {
        return Arrays.stream(values())
                .filter(statistic -> statistic.key().equals(key))
                .findFirst();
    }
}
