package org.ovoz.export;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Eligibility;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.columns.UnknownVariable;

/** Whether an interview counts and a selection chooses it, as for tables. */
final class CaseFilter implements Predicate<CodedInterview> {

    private final Selection selection;
    private final Eligibility eligibility;
    private final int[] columns;
    private final List<Set<Integer>> codes;

    /**
     * @throws UnknownVariable if the selection names a variable that the questionnaire does not have
     */
    CaseFilter(Questionnaire questionnaire, Selection selection) {
        this.selection = selection;
        var coded = questionnaire.variables().stream().filter(Variable::isCoded).toList();
        eligibility = new Eligibility(questionnaire.eligible(), coded);
        var names = coded.stream().map(Variable::name).toList();
        var chosen = List.copyOf(selection.codes().entrySet());
        columns =
                chosen.stream().mapToInt(entry -> column(names, entry.getKey())).toArray();
        codes = chosen.stream().map(java.util.Map.Entry::getValue).toList();
    }

    private static int column(List<String> names, String variable) {
        var column = names.indexOf(variable);
        if (column < 0) {
            throw new UnknownVariable(variable);
        }
        return column;
    }

    @Override
    public boolean test(CodedInterview interview) {
        for (int i = 0; i < columns.length; i++) {
            if (!codes.get(i).contains(interview.codes()[columns[i]])) {
                return false;
            }
        }
        var day = interview.completedOn();
        return (selection.from() == null || !day.isBefore(selection.from()))
                && (selection.to() == null || !day.isAfter(selection.to()))
                && eligibility.holds(interview.codes());
    }
}
