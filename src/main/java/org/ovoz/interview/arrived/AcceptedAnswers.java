package org.ovoz.interview.arrived;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Validity;
import org.ovoz.questionnaire.Variable;

/**
 * Which of the answers that a device sent can be answers, item by item, by the same check as for an answer on a page.
 *
 * @param byItem codes and texts by item, in the order of the questionnaire
 * @param refused items whose answer cannot be one, and names that are no variable
 */
record AcceptedAnswers(Map<String, Validity.Accepted> byItem, Set<String> refused) {

    /** What is coded where there is no answer: it comes of what is asked, never of a device. */
    private static final Set<Integer> BLANK =
            Set.of(Missing.NOT_ASKED.code(), Missing.NOT_REACHED.code(), Missing.NO_ANSWER.code());

    static AcceptedAnswers of(Questionnaire questionnaire, Map<String, Integer> codes, Map<String, String> texts) {
        var byItem = new LinkedHashMap<String, Validity.Accepted>();
        var refused = new LinkedHashSet<String>();
        var unknown = new LinkedHashSet<>(codes.keySet());
        unknown.addAll(texts.keySet());
        questionnaire.items().forEach(item -> {
            var own = item.variables().collect(Collectors.toSet());
            unknown.removeAll(own);
            var ownCodes = codes(item, own, codes);
            var ownTexts = of(own, texts);
            if (!ownCodes.isEmpty() || !ownTexts.isEmpty()) {
                switch (Validity.check(questionnaire, item.id(), ownCodes, ownTexts)) {
                    case Validity.Accepted accepted -> byItem.put(item.id(), accepted);
                    case Validity.Refused _ -> refused.add(item.id());
                }
            }
        });
        questionnaire.caseFacts().stream().map(Variable::name).forEach(unknown::remove);
        refused.addAll(unknown);
        return new AcceptedAnswers(byItem, refused);
    }

    Map<String, Integer> codes() {
        var codes = new LinkedHashMap<String, Integer>();
        byItem.values().forEach(answer -> codes.putAll(answer.codes()));
        return codes;
    }

    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        byItem.values()
                .forEach(answer -> answer.texts().forEach((variable, text) -> {
                    if (!text.isBlank()) {
                        texts.put(variable, text);
                    }
                }));
        return texts;
    }

    private static Map<String, Integer> codes(Item item, Set<String> own, Map<String, Integer> codes) {
        var offered =
                item.facts().missing().stream().map(missing -> missing.code()).collect(Collectors.toSet());
        var given = of(own, codes);
        given.values().removeIf(code -> BLANK.contains(code) && !offered.contains(code));
        return given;
    }

    private static <T> Map<String, T> of(Set<String> own, Map<String, T> all) {
        var found = new LinkedHashMap<>(all);
        found.keySet().retainAll(own);
        return found;
    }
}
