package org.ovoz.interview.light;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.interview.Interview;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.LatestRoute;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;

/**
 * A browser with its interview, as it is read for one request. After a code was typed only what was answered here is shown.
 *
 * @param key of the browser's cookie
 * @param routes the way through the questionnaire, found once for all who ask in one request
 * @param marks tells of a stored answer whether it is the one that was given here
 * @param sent whether the interview was sent from here
 * @param reminded pages whose reminder was shown
 */
record LightSession(
        String key,
        Interview interview,
        LatestRoute routes,
        Piping piping,
        Marks marks,
        boolean sent,
        Set<String> reminded) {

    /** Which stored answers were given in this browser. */
    sealed interface Marks {

        /** The interview was begun here: all are its own. */
        record All() implements Marks {}

        /** By variable, a mark of what was answered here since a code was typed, and what marks an answer. */
        record Own(Map<String, String> byVariable, TextMark ofText) implements Marks {}
    }

    /** Marks a text without keeping it. */
    interface TextMark {
        String of(String variable, String text);
    }

    Questionnaire questionnaire() {
        return routes.questionnaire();
    }

    /** With the interview and the marks of its answers as they are after an answer. */
    LightSession with(Interview now, Marks marksNow) {
        return new LightSession(key, now, routes, piping, marksNow, sent, reminded);
    }

    Language language() {
        return interview.language();
    }

    Route route() {
        return routes.of(interview.answers());
    }

    boolean isResumed() {
        return marks instanceof Marks.Own;
    }

    /** The answers that may be shown. */
    Answers visible() {
        return switch (marks) {
            case Marks.All _ -> interview.answers();
            case Marks.Own own -> ownOf(own);
        };
    }

    private Answers ownOf(Marks.Own own) {
        var facts =
                questionnaire().caseFacts().stream().map(fact -> fact.name()).collect(Collectors.toSet());
        var stored = interview.answers();
        var codes = stored.codes().entrySet().stream()
                .filter(code -> facts.contains(code.getKey())
                        || code.getValue().toString().equals(own.byVariable().get(code.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var texts = stored.texts().entrySet().stream()
                .filter(text -> own.ofText()
                        .of(text.getKey(), text.getValue())
                        .equals(own.byVariable().get(text.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Answers.of(codes, texts);
    }

    /** Whether the item has an answer that is not shown: one that counts now, not the text of an "other" that was replaced. */
    boolean isCovered(Route.ShownItem shown, Answers visible) {
        var stored = interview.answers();
        return isResumed()
                && shown.variables(stored).anyMatch(variable -> stored.has(variable) && !visible.has(variable));
    }

    /** How many questions have an answer, beside those that decide whether somebody is meant. */
    long answered() {
        var deciding = questionnaire().eligible().reads().collect(Collectors.toSet());
        return questionnaire()
                .items()
                .filter(item -> item.variables().noneMatch(deciding::contains))
                .filter(item -> item.variables().anyMatch(interview.answers()::has))
                .count();
    }

    boolean isEligible(Route route) {
        return questionnaire().eligible().holds(route.answers());
    }
}
