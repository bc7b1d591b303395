package org.ovoz.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Row;

/** Draws the answers of one country to a rating grid so that its rows come in the published order. */
final class Ratings {

    /** Between which means the rows without a published one lie; invented. */
    private record Range(double highest, double lowest) {}

    private static final Map<String, Range> RANGES = Map.of(
            "func", new Range(4.5, 2.9),
            "src", new Range(4.5, 1.8),
            "collab", new Range(4.1, 2.2),
            "affect", new Range(3.6, 2.1),
            "barrier", new Range(4.4, 2.6));

    private static final Range ANY = new Range(4.0, 2.5);

    /** How likely a person does not rate a row, and how much of the ratings a person's general mood explains. */
    private static final double NO_RATING = 0.06;

    private static final double MOOD = 0.4;

    private final Published published;
    private final String country;
    private final Item.Grid grid;
    private final Random random;
    private final int cases;

    Ratings(Published published, String country, Item.Grid grid, Random random) {
        this.published = published;
        this.country = country;
        this.grid = grid;
        this.random = random;
        this.cases = published.sample(country);
    }

    /** The code of every case, by variable. */
    Map<String, List<Integer>> draw(List<Row> rows) {
        var ordered = ordered(rows);
        var means = means(ordered);
        var moods = gaussians();
        var codes = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < ordered.size(); i++) {
            codes.put(ordered.get(i), codes(ordered.get(i), means.get(i), moods));
        }
        return codes;
    }

    /** Highest first: the "more" list, what is in no list, the "less" list upside down. */
    private List<String> ordered(List<Row> rows) {
        var variables = rows.stream().map(Row::variable).toList();
        var more = published.list(country, true).stream()
                .filter(variables::contains)
                .toList();
        var less = published.list(country, false).reversed().stream()
                .filter(variables::contains)
                .toList();
        var between = new ArrayList<>(variables);
        between.removeAll(more);
        between.removeAll(less);
        Collections.shuffle(between, random);
        var ordered = new ArrayList<>(more);
        ordered.addAll(between);
        ordered.addAll(less);
        return ordered;
    }

    /** Published means, and between them drawn ones at nearly even distances. */
    private List<Double> means(List<String> ordered) {
        var range = RANGES.getOrDefault(grid.id(), ANY);
        var means = new ArrayList<Double>();
        var above = range.highest();
        for (int i = 0; i < ordered.size(); i++) {
            var known = published.moments(country, ordered.get(i));
            if (known.isPresent()) {
                above = known.get().mean().doubleValue();
                means.add(above);
            } else {
                var next = next(ordered, i);
                var below = next == ordered.size()
                        ? range.lowest()
                        : published
                                .moments(country, ordered.get(next))
                                .orElseThrow()
                                .mean()
                                .doubleValue();
                var step = (above - below) / (next - i + 1);
                means.add(above - step * (0.9 + 0.2 * random.nextDouble()));
                above -= step;
            }
        }
        return means;
    }

    /** The place of the next row with a published mean, or the end. */
    private int next(List<String> ordered, int from) {
        var next = from;
        while (next < ordered.size()
                && published.moments(country, ordered.get(next)).isEmpty()) {
            next++;
        }
        return next;
    }

    private List<Integer> codes(String variable, double mean, double[] moods) {
        var known = published.moments(country, variable);
        var answers = known.map(Published.Moments::answers).orElseGet(this::answers);
        var distribution = known.map(
                        moments -> RatingDistribution.ofMoments(answers, moments.mean(), moments.deviation()))
                .orElseGet(() -> RatingDistribution.ofSum(
                        answers, (int) Math.round(mean * answers), 0.95 + 0.35 * random.nextDouble()));
        var people = shuffledPeople();
        var codes = new ArrayList<>(Collections.nCopies(cases, 0));
        for (var person : people.subList(answers, cases)) {
            codes.set(person, missing());
        }
        var scores = gaussians();
        var raters = new ArrayList<>(people.subList(0, answers));
        raters.sort(Comparator.comparingDouble(person -> MOOD * moods[person] + (1 - MOOD) * scores[person]));
        var ratings = distribution.ratings();
        for (int i = 0; i < answers; i++) {
            codes.set(raters.get(i), ratings.get(i));
        }
        return codes;
    }

    private int answers() {
        var answers = cases;
        for (int i = 0; i < cases; i++) {
            answers -= random.nextDouble() < NO_RATING ? 1 : 0;
        }
        return answers;
    }

    /** One of the reasons that the grid offers, otherwise left blank. */
    private int missing() {
        var offered = grid.facts().missing().stream()
                .map(MissingOption::missing)
                .filter(missing -> missing != Missing.PREFER_NOT_TO_ANSWER)
                .toList();
        return offered.isEmpty()
                ? Missing.NO_ANSWER.code()
                : offered.get(random.nextInt(offered.size())).code();
    }

    private List<Integer> shuffledPeople() {
        var people = new ArrayList<Integer>();
        for (int i = 0; i < cases; i++) {
            people.add(i);
        }
        Collections.shuffle(people, random);
        return people;
    }

    private double[] gaussians() {
        var gaussians = new double[cases];
        for (int i = 0; i < cases; i++) {
            gaussians[i] = random.nextGaussian();
        }
        return gaussians;
    }
}
