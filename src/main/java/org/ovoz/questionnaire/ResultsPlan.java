package org.ovoz.questionnaire;

import java.util.List;
import java.util.Map;

/**
 * Which tables leave the team, and how their categories may be merged: fixed in {@code config/study/results.yaml} before
 * a wave opens. What is not named here is never published.
 *
 * @param threshold k: no published count of people is from 1 to k − 1
 * @param meanFrom no mean or standard deviation of fewer answers
 * @param waves the published items of each wave, in the order of the page
 */
public record ResultsPlan(int threshold, int meanFrom, Map<WaveId, List<Published>> waves) {

    /** A study without published results. */
    public static final ResultsPlan NONE = new ResultsPlan(5, 30, Map.of());

    /**
     * An item that is published, as a table per country.
     *
     * @param item its id
     * @param groupings of its codes, the finest first, each made by merging groups of the one before; empty for a
     *     multiple choice, whose options are published one by one
     */
    public record Published(String item, List<Grouping> groupings) {
        public Published {
            groupings = List.copyOf(groupings);
        }
    }

    /**
     * Codes that are counted together.
     *
     * @param groups in the order in which they are printed; every valid code stands in exactly one
     */
    public record Grouping(List<List<Integer>> groups) {
        public Grouping {
            groups = groups.stream().map(List::copyOf).toList();
        }

        /** Whether every group of the other lies inside one of these groups. */
        public boolean merges(Grouping finer) {
            return finer.groups().stream().allMatch(part -> groups.stream().anyMatch(group -> group.containsAll(part)));
        }
    }

    public ResultsPlan {
        waves = Map.copyOf(waves);
    }

    /** The published items of a wave; none where the plan does not name it. */
    public List<Published> of(WaveId wave) {
        return waves.getOrDefault(wave, List.of());
    }
}
