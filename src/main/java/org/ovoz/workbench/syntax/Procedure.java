package org.ovoz.workbench.syntax;

import java.util.List;

/** One command of a program, whatever the language; variables by their names. */
sealed interface Procedure {

    /** How often each answer was given. */
    record Frequencies(List<String> variables) implements Procedure {}

    /** n, mean and standard deviation. */
    record Means(List<String> variables) implements Procedure {}

    /**
     * Cross tables.
     *
     * @param layer a variable within whose categories they are made, or empty
     * @param isOrdered whether Spearman's correlation means something
     */
    record CrossTables(List<String> variables, String column, String layer, boolean isOrdered) implements Procedure {}

    /** n, mean and standard deviation of groups. */
    record GroupMeans(List<String> variables, String column, String layer) implements Procedure {}

    /** Whether groups rank differently. */
    record RankTest(List<String> variables, Groups groups) implements Procedure {}

    /** Whether means of groups differ. */
    record MeanTest(List<String> variables, Groups groups) implements Procedure {}

    /** Whether the same people rate several things differently. */
    record RelatedRatings(List<String> variables) implements Procedure {}

    /** Whether the same people tick several options equally often. */
    record RelatedTicks(List<String> variables) implements Procedure {}

    /** Whether the same people rate one thing higher than another. */
    record RatedPair(String one, String other) implements Procedure {}

    /** Spearman's correlation with a number. */
    record Correlation(List<String> variables, String number) implements Procedure {}

    /** The groups of a variable, by their codes in ascending order. */
    record Groups(String column, List<Integer> codes) {
        public Groups {
            codes = List.copyOf(codes);
        }

        boolean areTwo() {
            return codes.size() == 2;
        }
    }
}
