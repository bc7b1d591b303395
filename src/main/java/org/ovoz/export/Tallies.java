package org.ovoz.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Counts;

/**
 * How often each code occurs in a file, by country: counted while the file is written, so that its tables and its cases
 * tell the same.
 */
public final class Tallies {

    private static final String COUNTRY = "country";

    /** The code of a multiple choice with at least one tick. */
    private static final int ANSWERED = 1;

    private final List<String> names;
    private final boolean[] counted;
    private final int countryAt;
    private final List<Item.MultipleChoice> sets;
    private final int[][] members;

    /** By country and column, how often each code occurs; the columns of the sets follow those of the file. */
    private final Map<Integer, Map<Integer, int[]>[]> byCountry = new TreeMap<>();

    Tallies(Codebook codebook, Questionnaire questionnaire) {
        names = codebook.codedNames();
        countryAt = names.indexOf(COUNTRY);
        var columns =
                codebook.columns().stream().filter(Codebook.Column::isCode).toList();
        counted = new boolean[columns.size()];
        for (int column = 0; column < counted.length; column++) {
            counted[column] = !columns.get(column).values().isEmpty();
        }
        sets = questionnaire
                .items()
                .filter(item ->
                        codebook.sets().stream().anyMatch(set -> set.name().equals(item.id())))
                .map(Item.MultipleChoice.class::cast)
                .toList();
        members = sets.stream()
                .map(set -> set.options().stream()
                        .mapToInt(option -> names.indexOf(set.variable(option)))
                        .toArray())
                .toArray(int[][]::new);
    }

    void see(CodedInterview interview) {
        var codes = interview.codes();
        var counts = byCountry.computeIfAbsent(codes[countryAt], _ -> none());
        for (int column = 0; column < counted.length; column++) {
            if (counted[column]) {
                counts[column].computeIfAbsent(codes[column], _ -> new int[1])[0]++;
            }
        }
        for (int set = 0; set < members.length; set++) {
            counts[counted.length + set].computeIfAbsent(state(codes, members[set]), _ -> new int[1])[0]++;
        }
    }

    /** What became of a multiple choice: answered, or why not; as in the tables. */
    private static int state(int[] codes, int[] columns) {
        var state = Missing.NOT_ASKED.code();
        for (var column : columns) {
            if (codes[column] == 1) {
                return ANSWERED;
            }
            if (codes[column] != Missing.NOT_ASKED.code()) {
                state = codes[column] == 0 ? Missing.NO_ANSWER.code() : codes[column];
            }
        }
        return state;
    }

    @SuppressWarnings("unchecked")
    private Map<Integer, int[]>[] none() {
        Map<Integer, int[]>[] counts = new Map[counted.length + sets.size()];
        java.util.Arrays.setAll(counts, _ -> new HashMap<>());
        return counts;
    }

    /** The numbers of the countries that occur, ascending. */
    public List<Integer> countries() {
        return List.copyOf(byCountry.keySet());
    }

    /** How often each code of a variable occurs in a country; nothing for variables without labelled values. */
    public Counts of(Variable variable, int country) {
        return counts(names.indexOf(variable.name()), country);
    }

    /** In all countries together. */
    public Counts of(Variable variable) {
        var sums = new TreeMap<Integer, Integer>();
        countries()
                .forEach(country ->
                        of(variable, country).byCode().forEach((code, count) -> sums.merge(code, count, Integer::sum)));
        return new Counts(sums);
    }

    /** The multiple choices of the file. */
    public List<Item.MultipleChoice> sets() {
        return sets;
    }

    /** Cases with an answer as code 1, the others by reason. */
    public Counts of(Item.MultipleChoice set, int country) {
        return counts(counted.length + sets.indexOf(set), country);
    }

    private Counts counts(int column, int country) {
        var byCode = new TreeMap<Integer, Integer>();
        var counts = byCountry.get(country);
        if (counts != null && column >= 0) {
            counts[column].forEach((code, count) -> byCode.put(code, count[0]));
        }
        return new Counts(byCode);
    }
}
