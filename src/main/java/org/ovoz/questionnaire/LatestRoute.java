package org.ovoz.questionnaire;

import java.lang.ref.WeakReference;

/**
 * The route for the answers that were asked about last: a page asks several times about the same. Between two answers nothing
 * holds it in memory. For one thread at a time.
 */
public final class LatestRoute {

    private final Questionnaire questionnaire;
    private Answers answers = Answers.NONE;
    private WeakReference<Route> route = new WeakReference<>(null);

    public LatestRoute(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public Route of(Answers now) {
        var known = route.get();
        if (known == null || now != answers) {
            known = Route.of(questionnaire, now);
            answers = now;
            route = new WeakReference<>(known);
        }
        return known;
    }
}
