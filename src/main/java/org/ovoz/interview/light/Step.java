package org.ovoz.interview.light;

import java.util.HashSet;
import org.ovoz.questionnaire.QuestionsLeft;
import org.ovoz.questionnaire.Route;

/**
 * How much is left, as every page of an interview shows it.
 *
 * @param done of {@code total}, for the bar
 */
public record Step(String text, int done, int total) {

    /** @param page of the route; any other is the review, which comes last */
    static Step of(LightSession session, Route route, String page, Words words) {
        var passed = new HashSet<>(QuestionsLeft.passed(route, page));
        var last = session.interview().progress().lastPage();
        if (last != null && !last.equals(page) && route.page(last).isPresent()) {
            // Who looks back is not told of more.
            passed.addAll(QuestionsLeft.passed(route, last));
        }
        var left = QuestionsLeft.of(session.questionnaire(), route, passed);
        var text = left.questions() == 0
                ? words.of("left.none")
                : words.of("left", Integer.toString(left.questions()), Integer.toString(left.minutes()));
        return new Step(text, left.done(), Math.max(1, left.done() + left.questions()));
    }
}
