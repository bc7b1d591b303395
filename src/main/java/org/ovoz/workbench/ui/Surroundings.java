package org.ovoz.workbench.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ovoz.questionnaire.Questionnaire;

/** What is printed with every result: the filters, the caveat of the sample, and whether cases are synthetic. */
final class Surroundings {

    private Surroundings() {}

    static List<String> of(Reading reading) {
        var lines = new ArrayList<String>();
        lines.add(filters(reading));
        lines.add(reading.words().word("caveat"));
        var synthetic = reading.cases().counts("synthetic", reading.countries()).of(1);
        if (synthetic > 0) {
            lines.add(reading.words().word("synthetic", Integer.toString(synthetic)));
        }
        return lines;
    }

    /** "Wave: …; Country: …; Gender: Female; sent from …". */
    private static String filters(Reading reading) {
        var words = reading.words();
        var analysis = reading.analysis();
        var parts = new ArrayList<String>();
        words.definitions().study().wave(analysis.wave()).ifPresent(wave -> parts.add(words.label(wave.title())));
        if (analysis.country() != null) {
            parts.add(words.country(analysis.country()));
        }
        new TreeMap<>(analysis.only())
                .forEach((name, code) -> parts.add(condition(words, reading.questionnaire(), name, code)));
        if (analysis.from() != null) {
            parts.add(words.tables().word("filter.from") + " " + analysis.from());
        }
        if (analysis.to() != null) {
            parts.add(words.tables().word("filter.to") + " " + analysis.to());
        }
        var all = analysis.country() == null && analysis.selection().isAll();
        return words.word(all ? "filter.none" : "filter.some", String.join("; ", parts));
    }

    private static String condition(Wording words, Questionnaire questionnaire, String name, int code) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .map(variable ->
                        words.label(variable.label()) + " = " + words.tables().value(variable, code))
                .findFirst()
                .orElse(name);
    }
}
