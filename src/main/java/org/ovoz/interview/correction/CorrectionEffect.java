package org.ovoz.interview.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;

/**
 * What a correction does to an interview; each list holds ids of items in the order of the questionnaire.
 *
 * @param codes the codes that change, as they will be in the data: −1 where an item is no longer asked
 * @param texts the text variables that change, come or go
 * @param corrected items that get another answer by the wish of who corrects
 * @param adjusted items that get another answer because of that: what was derived or is no longer offered
 * @param lost items that are no longer asked, answered or not
 * @param asked items that are asked now and were not before
 */
public record CorrectionEffect(
        LinkedHashMap<String, Integer> codes,
        Set<String> texts,
        List<String> corrected,
        List<String> adjusted,
        List<String> lost,
        List<String> asked) {

    static CorrectionEffect of(Questionnaire questionnaire, Route before, Route after, Set<String> touched) {
        var codes = codes(questionnaire, before, after);
        var texts = texts(before, after);
        var effect = new CorrectionEffect(
                codes, texts, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var item : questionnaire.items().toList()) {
            if (!(item instanceof Item.Information)) {
                var differs =
                        item.variables().anyMatch(variable -> codes.containsKey(variable) || texts.contains(variable));
                effect.sort(
                        item.id(),
                        before.item(item.id()).isPresent(),
                        after.item(item.id()).isPresent(),
                        differs,
                        touched.contains(item.id()));
            }
        }
        return effect;
    }

    private void sort(String item, boolean wasAsked, boolean isAsked, boolean differs, boolean wished) {
        if (wasAsked && !isAsked) {
            lost.add(item);
        } else if (isAsked && !wasAsked) {
            asked.add(item);
        } else if (differs) {
            (wished ? corrected : adjusted).add(item);
        }
    }

    private static LinkedHashMap<String, Integer> codes(Questionnaire questionnaire, Route before, Route after) {
        var variables = questionnaire.variables();
        var was = before.coded(variables);
        var changed = new LinkedHashMap<String, Integer>();
        after.coded(variables).forEach((variable, code) -> {
            if (!Objects.equals(was.get(variable), code)) {
                changed.put(variable, code);
            }
        });
        return changed;
    }

    private static Set<String> texts(Route before, Route after) {
        var was = before.answers().texts();
        var is = after.answers().texts();
        var changed = new HashSet<>(was.keySet());
        changed.addAll(is.keySet());
        changed.removeIf(variable -> Objects.equals(was.get(variable), is.get(variable)));
        return Set.copyOf(changed);
    }

    /** All items that it touches. */
    Stream<String> items() {
        return Stream.of(corrected, adjusted, lost, asked).flatMap(List::stream);
    }

    /** Whether nothing would change. */
    public boolean isNothing() {
        return items().findAny().isEmpty();
    }
}
