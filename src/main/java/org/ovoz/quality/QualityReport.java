package org.ovoz.quality;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.QualityThresholds;

/**
 * What was found in the sent interviews of a wave.
 *
 * @param thresholds with which it was found
 * @param interviews the eligible ones, excluded ones among them
 * @param outcomes how the sent interviews ended, by country, mode and outcome
 */
public record QualityReport(
        QualityThresholds thresholds, List<Inspected> interviews, List<Ended> outcomes, Answered answered) {

    /** How many interviews ended in this way. */
    public record Ended(CountryCode country, Mode mode, Outcome outcome, int interviews) {}

    /** The answers behind the report, for tables with and without some of the interviews. */
    public static final class Answered {

        private final AnswerRows rows;

        Answered(AnswerRows rows) {
            this.rows = rows;
        }

        AnswerRows rows() {
            return rows;
        }
    }

    public QualityReport {
        interviews = List.copyOf(interviews);
        outcomes = List.copyOf(outcomes);
    }

    /** How many counted interviews a country has; excluded ones are not among them. */
    public int counted(CountryCode country) {
        return (int) interviews.stream()
                .filter(interview ->
                        !interview.excluded() && interview.country().equals(country))
                .count();
    }

    /** How many counted interviews of a country have a flag. */
    public int flagged(CountryCode country, Flag flag) {
        return (int) interviews.stream()
                .filter(interview -> !interview.excluded()
                        && interview.country().equals(country)
                        && interview.flags().contains(flag))
                .count();
    }

    /** How many counted interviews of a country have any flag. */
    public int flagged(CountryCode country) {
        return (int) interviews.stream()
                .filter(interview ->
                        !interview.excluded() && interview.country().equals(country) && interview.isFlagged())
                .count();
    }

    /**
     * A single choice with all sent interviews, without those that were excluded, and without the flagged ones as well.
     *
     * @param flags which flags count; an interview with any of them is left out
     */
    public WithAndWithout withAndWithout(String variable, Collection<CountryCode> countries, Set<Flag> flags) {
        var rows = answered.rows();
        var question = rows.question(variable);
        var chosen = new HashSet<>(countries);
        var all = new TreeMap<Integer, Integer>();
        var counted = new TreeMap<Integer, Integer>();
        var unflagged = new TreeMap<Integer, Integer>();
        for (var interview : interviews) {
            var code = question < 0 ? -1 : rows.code(interview.row(), question);
            if (code < 0 || !chosen.contains(interview.country())) {
                continue;
            }
            all.merge(code, 1, Integer::sum);
            if (!interview.excluded()) {
                counted.merge(code, 1, Integer::sum);
                if (interview.flags().stream().noneMatch(flags::contains)) {
                    unflagged.merge(code, 1, Integer::sum);
                }
            }
        }
        return WithAndWithout.of(all, counted, unflagged);
    }

    /** Only what concerns some countries. */
    QualityReport of(Set<CountryCode> countries) {
        return new QualityReport(
                thresholds,
                interviews.stream()
                        .filter(interview -> countries.contains(interview.country()))
                        .toList(),
                outcomes.stream()
                        .filter(ended -> countries.contains(ended.country()))
                        .toList(),
                answered);
    }
}
