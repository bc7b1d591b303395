package org.ovoz.questionnaire;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How much of an interview is still ahead, by questions: those on the route that wait for an answer, and half of those that
 * an answer which is still to come may bring. What was gone by and left blank is not ahead any more. So the number falls as
 * one goes on; it grows only when an answer brings questions.
 *
 * <p>The time follows a pace: {@value #QUESTION} seconds for a question, {@value #TYPED} for one that is answered in one's own
 * words, {@value #GRID} to read that of a grid and {@value #ROW} for each of its rows.
 *
 * @param done questions answered or gone by
 * @param ahead questions still to come; those that may come count half
 * @param seconds that they take
 */
public record QuestionsLeft(int done, double ahead, double seconds) {

    static final int QUESTION = 15;
    static final int TYPED = 45;
    static final int GRID = 10;
    static final int ROW = 8;

    private static final double MAYBE = 0.5;

    /** @param passed the ids of pages that were gone by, see {@link #passed} */
    public static QuestionsLeft of(Questionnaire questionnaire, Route route, Set<String> passed) {
        var prospect = new Prospect(questionnaire, route, passed);
        var done = 0;
        var ahead = 0.0;
        var seconds = 0.0;
        for (var page : questionnaire.pages()) {
            for (var item : page.items()) {
                var chance = prospect.of(page, item);
                if (chance == Prospect.Chance.NO || item instanceof Item.Information) {
                    continue;
                }
                if (prospect.waits(page, item)) {
                    var weight = chance == Prospect.Chance.YES ? 1 : MAYBE;
                    ahead += weight;
                    seconds += weight * seconds(item, rows(item, route, prospect));
                } else if (prospect.shown(item).isPresent()) {
                    done++;
                }
            }
        }
        return new QuestionsLeft(done, ahead, seconds);
    }

    /** What an interview in a country takes from its beginning. */
    public static QuestionsLeft ofWhole(Questionnaire questionnaire, Answers facts) {
        return of(questionnaire, Route.of(questionnaire, facts), Set.of());
    }

    /**
     * The pages that somebody on this page has gone by: those before it, and those before the last that has an answer, so that
     * who looks back is not told of more to do.
     *
     * @param page its id; any that is not on the route is the review after the last
     */
    public static Set<String> passed(Route route, String page) {
        var passed = new LinkedHashSet<String>();
        var before = new LinkedHashSet<String>();
        var isBefore = true;
        for (var shown : route.pages()) {
            isBefore &= !shown.id().equals(page);
            if (isBefore) {
                passed.add(shown.id());
            } else if (hasAnswer(shown, route.answers())) {
                passed.addAll(before);
            }
            before.add(shown.id());
        }
        return passed;
    }

    private static boolean hasAnswer(Route.ShownPage page, Answers answers) {
        return page.items().stream().anyMatch(item -> item.variables(answers).anyMatch(answers::has));
    }

    /** About how many questions; none only where nothing is ahead. */
    public int questions() {
        return (int) Math.ceil(ahead);
    }

    /** About how many minutes; none only where nothing is ahead. */
    public int minutes() {
        return (int) Math.ceil(seconds / 60);
    }

    private static int rows(Item item, Route route, Prospect prospect) {
        if (!(item instanceof Item.Grid grid)) {
            return 0;
        }
        var blank = prospect.shown(item)
                .map(shown -> shown.rows().stream()
                        .filter(row -> !route.answers().has(row.variable()))
                        .count())
                .orElseGet(() -> grid.rows().stream()
                        .filter(row -> prospect.of(row) != Prospect.Chance.NO)
                        .count());
        return blank.intValue();
    }

    private static int seconds(Item item, int rows) {
        return switch (item) {
            case Item.Information _ -> 0;
            case Item.SingleChoice _, Item.MultipleChoice _, Item.NumberItem _ -> QUESTION;
            case Item.TextItem _ -> TYPED;
            case Item.Grid _ -> GRID + ROW * rows;
        };
    }
}
