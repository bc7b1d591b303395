package org.ovoz.interview.ui.correction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.ui.AnswerText;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;

/**
 * The questions and answers of a correction in words. Texts that may not be read stand as a word that says so.
 *
 * @param country of the interview
 * @param language of the reader
 * @param readsTexts whether typed texts may be read
 * @param hiddenText stands for a text that may not
 */
record CorrectionWords(
        CorrectionDraft draft, Study.Country country, Language language, boolean readsTexts, String hiddenText) {

    /** The sent texts that must be written anew instead of being read. */
    Set<String> coveredTexts() {
        var sent = draft.before().answers().texts();
        var covered = new HashSet<>(sent.keySet());
        var now = draft.interview().answers().texts();
        covered.removeIf(variable -> readsTexts || !sent.get(variable).equals(now.get(variable)));
        return covered;
    }

    String question(String item) {
        return draft.questionnaire()
                .item(item)
                .map(found -> piping().render(found.text(), language, now()))
                .orElse(item);
    }

    /** The lines of an answer as it was sent; none if it was left blank or not asked. */
    List<String> before(String item) {
        var sent = draft.before().answers().texts().keySet();
        return lines(draft.before(), item, readsTexts ? Set.of() : sent);
    }

    /** The lines of an answer as it would be. */
    List<String> after(String item) {
        return lines(draft.route(), item, coveredTexts());
    }

    String page(Route.ShownPage page) {
        return piping().render(page.page().title(), language, now());
    }

    private List<String> lines(Route route, String item, Set<String> hidden) {
        var answers = new AnswerText(piping(), language, hiding(route.answers(), hidden));
        return route.item(item).map(answers::lines).orElse(List.of());
    }

    private Answers now() {
        return hiding(draft.interview().answers(), coveredTexts());
    }

    private Answers hiding(Answers answers, Set<String> variables) {
        var result = answers;
        for (var variable : variables) {
            result = answers.text(variable).isPresent() ? result.withText(variable, hiddenText) : result;
        }
        return result;
    }

    private Piping piping() {
        return new Piping(draft.questionnaire(), country);
    }
}
