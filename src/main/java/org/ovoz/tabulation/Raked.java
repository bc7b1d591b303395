package org.ovoz.tabulation;

/** A table weighted by margins of the population, or why these margins cannot be met. */
public sealed interface Raked permits RakedTable, Raked.NoAnswers, Raked.EmptyCategory, Raked.WithoutShare {

    /** Nobody gave a valid answer to the variable. */
    record NoAnswers() implements Raked {}

    /**
     * The population has a category that nobody in the sample has, so that no weight can bring it in.
     *
     * @param margin the variable
     * @param code of the category
     */
    record EmptyCategory(String margin, int code) implements Raked {}

    /**
     * The sample has a category whose share of the population is 0.
     *
     * @param margin the variable
     * @param code of the category
     */
    record WithoutShare(String margin, int code) implements Raked {}
}
