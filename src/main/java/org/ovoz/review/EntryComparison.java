package org.ovoz.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;

/**
 * Two entries of one paper interview, question by question. A row of a grid is a question; a question that one entry shows
 * and the other does not follows from another difference and is one too.
 *
 * @param compared questions that at least one of the entries was asked
 * @param differing items in which they differ, in the order of the questionnaire
 * @param differences questions in which they differ; more than the items where several rows of a grid do
 */
public record EntryComparison(int compared, List<Item> differing, int differences) {

    static EntryComparison of(Questionnaire questionnaire, Answers first, Answers second) {
        var before = Route.of(questionnaire, first);
        var after = Route.of(questionnaire, second);
        var compared = 0;
        var differences = 0;
        var differing = new ArrayList<Item>();
        for (var item : questionnaire.items().toList()) {
            if (item instanceof Item.Information
                    || before.item(item.id()).isEmpty() && after.item(item.id()).isEmpty()) {
                continue;
            }
            var questions = questions(item);
            var different = (int) questions.stream()
                    .filter(variables -> !equal(variables, before.answers(), after.answers()))
                    .count();
            compared += questions.size();
            differences += different;
            if (different > 0) {
                differing.add(item);
            }
        }
        return new EntryComparison(compared, List.copyOf(differing), differences);
    }

    /** The variables of each question. */
    private static List<List<String>> questions(Item item) {
        var all = item.variables().toList();
        return item instanceof Item.Grid grid
                ? grid.rows().stream().map(row -> List.of(row.variable())).toList()
                : List.of(all);
    }

    private static boolean equal(List<String> variables, Answers one, Answers other) {
        return variables.stream()
                .allMatch(name ->
                        one.code(name).equals(other.code(name)) && Objects.equals(text(one, name), text(other, name)));
    }

    /** Blanks at the ends and letters of another case are no difference. */
    private static String text(Answers answers, String variable) {
        return answers.text(variable).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /** In how many questions both agree. */
    public int equal() {
        return compared - differences;
    }
}
