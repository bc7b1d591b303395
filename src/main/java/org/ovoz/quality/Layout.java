package org.ovoz.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Variable;

/**
 * Where in the codes of a questionnaire stands what the quality checks look at.
 *
 * @param variables the coded variables, in the order of the codes
 * @param questions those of the respondent's pages
 * @param grids the columns of each grid's rows
 * @param exclusives a multiple choice with an exclusive option such as "none"
 * @param website the column of the question about an own website, or −1
 * @param websiteQuestions what is asked of those who have one
 */
record Layout(
        List<Variable> variables,
        List<Question> questions,
        List<int[]> grids,
        List<Exclusive> exclusives,
        int website,
        List<Question> websiteQuestions) {

    /**
     * An exclusive option and the others of its multiple choice.
     *
     * @param none its column
     * @param others the columns of the options that are not exclusive
     */
    record Exclusive(int none, int[] others) {}

    static Layout of(Questionnaire questionnaire, QualityThresholds.Website website) {
        var variables =
                questionnaire.variables().stream().filter(Variable::isCoded).toList();
        var names = variables.stream().map(Variable::name).toList();
        var items = questionnaire.pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .toList();
        return new Layout(
                variables,
                items.stream().flatMap(item -> questions(item, names)).toList(),
                items.stream()
                        .filter(Item.Grid.class::isInstance)
                        .map(item -> columns(item, names))
                        .toList(),
                items.stream().flatMap(item -> exclusives(item, names)).toList(),
                names.indexOf(website.question()),
                items.stream()
                        .filter(item -> item.facts().relevant().reads().anyMatch(website.question()::equals))
                        .flatMap(item -> questions(item, names))
                        .toList());
    }

    /** The column of a variable, or −1. */
    int column(String variable) {
        for (int i = 0; i < variables.size(); i++) {
            if (variables.get(i).name().equals(variable)) {
                return i;
            }
        }
        return -1;
    }

    private static Stream<Question> questions(Item item, List<String> names) {
        var core = item.facts().has(Item.Trait.CORE);
        return switch (item) {
            case Item.SingleChoice _, Item.NumberItem _ ->
                Stream.of(new Question(item.id(), new int[] {names.indexOf(item.id())}, core));
            case Item.MultipleChoice _ -> Stream.of(new Question(item.id(), columns(item, names), core));
            case Item.Grid grid ->
                grid.rows().stream()
                        .map(Row::variable)
                        .map(row -> new Question(row, new int[] {names.indexOf(row)}, core));
            case Item.TextItem _, Item.Information _ -> Stream.empty();
        };
    }

    private static Stream<Exclusive> exclusives(Item item, List<String> names) {
        if (!(item instanceof Item.MultipleChoice choice)) {
            return Stream.empty();
        }
        var others = new ArrayList<Integer>();
        choice.options().stream()
                .filter(option -> !option.exclusive())
                .forEach(option -> others.add(names.indexOf(choice.variable(option))));
        return choice.options().stream()
                .filter(option -> option.exclusive())
                .map(option -> new Exclusive(
                        names.indexOf(choice.variable(option)),
                        others.stream().mapToInt(Integer::intValue).toArray()));
    }

    private static int[] columns(Item item, List<String> names) {
        return item.variables()
                .mapToInt(names::indexOf)
                .filter(column -> column >= 0)
                .toArray();
    }
}
