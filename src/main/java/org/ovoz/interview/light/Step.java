package org.ovoz.interview.light;

import org.ovoz.questionnaire.Route;

/**
 * How far an interview is, as its pages show it.
 *
 * @param done of {@code total}, for the bar
 */
public record Step(String text, int done, int total) {

    /** @param page of the route; any other is the review, which comes last */
    static Step of(Sitting sitting, Route route, String page, Words words) {
        var pages = route.pages().stream().map(Route.ShownPage::id).toList();
        // While consent and eligibility are open, the route ends with them: its length says nothing yet.
        var known = sitting.isEligible(route);
        var total = (known ? pages.size() : sitting.questionnaire().pages().size()) + 1;
        var now = pages.contains(page) ? pages.indexOf(page) + 1 : total;
        var text = known
                ? words.of("step", Integer.toString(now), Integer.toString(total))
                : words.of("stepAlone", Integer.toString(now));
        return new Step(text, now - 1, total);
    }
}
