package org.ovoz.report;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.SmallBase;

/**
 * Which questions a report treats, in which order and how, as {@code config/study/report.yaml} says. Questions that a
 * wave or a country does not ask are left out there.
 *
 * @param minN ratings below which a row of a grid is not ranked
 * @param cautiousBelow the base below which sentences give counts instead of words such as "one third"
 * @param order of the answers in tables and charts; sentences tell the most frequent first in any
 * @param cover what the first page says of those who made the report
 * @param summary the questions of the main table, in its order
 * @param chapter the parts of every country's chapter
 * @param comparative the rows of the comparative table
 * @param derived which derived variables the team's edition has a section of
 */
public record ReportPlan(
        int minN,
        int cautiousBelow,
        RowOrder order,
        Cover cover,
        List<String> summary,
        List<Part> chapter,
        List<Row> comparative,
        Derived derived) {

    /** More answers than these have no pattern: a reader would lose the first before the last. */
    public static final int MOST_TOLD = 3;

    /** The titles that lists of a grid have; each has texts {@code report.list.<name>.more} and {@code .less}. */
    public enum Lists {
        FUNCTIONS,
        BARRIERS,
        COLLABORATION,
        SOURCES,
        EFFECT,
        /** For any other grid. */
        OTHER
    }

    /**
     * A question.
     *
     * @param sentence empty: no sentence
     * @param k how many answers the sentence tells, 1 to {@link #MOST_TOLD}; 0: one if most gave it, else two
     * @param shape of its chart; empty: no chart
     * @param top how many of the highest means are listed, equal ones at the end included; 0: no such list
     * @param more how many of the highest means are listed in a two-sided list
     * @param less how many of the lowest
     */
    public record Part(
            String item,
            Optional<Sentence> sentence,
            int k,
            Optional<ReportBlock.Shape> shape,
            Lists lists,
            int top,
            int more,
            int less) {}

    /** What a cell of the comparative table holds. */
    public enum Rule {
        /** The highest means of a grid, equal ones at the end included. */
        TOP,
        /** The highest means of a grid. */
        MORE,
        /** The lowest means of a grid, lowest first. */
        LESS,
        /** The most frequent answer, or all of them when they tie. */
        MODE,
        /** The mean of a number. */
        MEAN
    }

    /** The topics of the comparative table: each has a sentence, those of grids also a heading {@code report.comparative.<name>}. */
    public enum Topic {
        FUNCTIONS,
        COLLABORATION,
        AFFECTS_MORE,
        AFFECTS_LESS,
        BARRIERS,
        OUTLOOK,
        POLITICS,
        /** For any other question. */
        OTHER
    }

    /** A row of the comparative table. */
    public record Row(Topic topic, String item, Rule rule, int k) {}

    /**
     * Derived variables; those that the team does not have when a report is made are left out.
     *
     * @param isAll whether all of them are wanted
     * @param names of the wanted ones
     */
    public record Derived(boolean isAll, List<String> names) {

        public static final Derived NONE = new Derived(false, List.of());
        public static final Derived ALL = new Derived(true, List.of());

        public Derived {
            names = List.copyOf(names);
        }

        public boolean has(String name) {
            return isAll || names.contains(name);
        }
    }

    public ReportPlan {
        summary = List.copyOf(summary);
        chapter = List.copyOf(chapter);
        comparative = List.copyOf(comparative);
    }

    /** All questions for respondents as they come, in tables and bars, with no comparison. */
    static ReportPlan plain(Collection<Questionnaire> questionnaires) {
        var parts = questionnaires.stream()
                .flatMap(questionnaire -> questionnaire.pages().stream())
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .map(Item::id)
                .distinct()
                .map(id -> new Part(
                        id, Optional.of(Sentence.ANSWER), 0, Optional.of(ReportBlock.Shape.BARS), Lists.OTHER, 0, 3, 3))
                .toList();
        return new ReportPlan(
                SmallBase.LEAST, 50, RowOrder.SCALE, Cover.NONE, List.of(), parts, List.of(), Derived.ALL);
    }
}
