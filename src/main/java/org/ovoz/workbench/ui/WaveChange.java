package org.ovoz.workbench.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.ui.result.ConditionSentence;
import org.ovoz.workbench.ui.result.ResultWording;

/**
 * An analysis taken to another wave.
 *
 * @param analysis as far as that wave has what it names
 * @param title of that wave
 * @param left what that wave does not have, in the reader's words: questions, layers, conditions of the filter
 */
record WaveChange(Analysis analysis, String title, List<String> left) {

    static WaveChange of(Analysis before, WaveId wave, Definitions definitions, Locale locale) {
        var questionnaire = definitions.questionnaire(wave);
        var moved = before.of(wave, questionnaire);
        var by = Subject.of(questionnaire, moved.column()).orElse(null);
        var after = Subject.of(questionnaire, moved.row())
                .map(row -> moved.on(row, moved.column(), by))
                .orElse(moved);
        var words = ResultWording.of(locale, definitions, definitions.questionnaire(before.wave()));
        var title = definitions
                .study()
                .wave(wave)
                .map(found -> words.label(found.title()))
                .orElse(wave.value());
        return new WaveChange(after, title, left(before, moved, words));
    }

    private static List<String> left(Analysis before, Analysis moved, ResultWording words) {
        var definitions = words.definitions();
        var questionnaire = definitions.questionnaire(before.wave());
        var kept = named(moved).toList();
        // Without its row, an analysis lets go of what the other wave has, too.
        var known = Subject.of(definitions.questionnaire(moved.wave())).stream()
                .map(Subject::name)
                .toList();
        var left = new ArrayList<>(named(before)
                .filter(name -> !kept.contains(name))
                .filter(name -> !moved.isEmpty() || !known.contains(name))
                .flatMap(name -> Subject.of(questionnaire, name).stream())
                .map(words::label)
                .toList());
        var conditions = moved.filter().parts();
        var sentence = new ConditionSentence(words, questionnaire);
        before.filter().parts().stream()
                .filter(part -> !conditions.contains(part))
                .map(sentence::of)
                .forEach(left::add);
        return List.copyOf(left);
    }

    /** Everything that it puts somewhere, by its name. */
    private static Stream<String> named(Analysis analysis) {
        return Stream.of(
                        Stream.of(analysis.row(), analysis.column()),
                        analysis.layout().more().stream(),
                        Stream.of(analysis.layout().layer()))
                .flatMap(names -> names)
                .filter(name -> !name.isEmpty());
    }
}
