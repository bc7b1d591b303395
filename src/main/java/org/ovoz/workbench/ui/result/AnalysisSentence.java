package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.ui.TableTexts;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Subject;

/** An analysis in one line, as somebody would note it down: rows, columns, layer, cases, and what is shown. */
public final class AnalysisSentence {

    private final ResultWording words;
    private final Questionnaire questionnaire;
    private final List<Subject> subjects;

    public AnalysisSentence(ResultWording words, Questionnaire questionnaire) {
        this.words = words;
        this.questionnaire = questionnaire;
        this.subjects = Subject.of(questionnaire);
    }

    /**
     * For example: Website, Optimism × Country; layer: Gender; only: Tajikistan; shown: Column percents, Effect size; the wave
     * of 2018, where there are others.
     */
    public String of(Analysis analysis) {
        var parts = new ArrayList<String>();
        var rows = new ArrayList<>(List.of(label(analysis.row())));
        analysis.layout().more().forEach(name -> rows.add(label(name)));
        var row = String.join(", ", rows);
        parts.add(analysis.column().isEmpty() ? row : words.word("by", row, label(analysis.column())));
        if (!analysis.layout().layer().isEmpty()) {
            parts.add(words.word("layout.layerChip", label(analysis.layout().layer())));
        }
        var cases = cases(analysis);
        if (!cases.isEmpty()) {
            parts.add(words.word("way.cases", String.join(", ", cases)));
        }
        if (!analysis.shown().isEmpty()) {
            parts.add(words.word(
                    "way.shown",
                    analysis.shown().stream()
                            .sorted()
                            .map(statistic -> words.word("statistic." + statistic.key()))
                            .collect(Collectors.joining(", "))));
        }
        var study = words.definitions().study();
        if (study.waves().size() > 1) {
            study.wave(analysis.wave()).ifPresent(wave -> parts.add(words.label(wave.title())));
        }
        return String.join("; ", parts);
    }

    private List<String> cases(Analysis analysis) {
        var parts = new ArrayList<String>();
        var filter = analysis.filter();
        filter.countries().forEach(country -> parts.add(words.country(country)));
        if (!filter.condition().equals(Condition.ALWAYS)) {
            parts.add(new ConditionSentence(words, questionnaire).of(filter.condition()));
        }
        var locale = words.tables().locale();
        if (filter.from() != null) {
            parts.add(words.tables().word("filter.from") + " " + TableTexts.day(locale, filter.from()));
        }
        if (filter.to() != null) {
            parts.add(words.tables().word("filter.to") + " " + TableTexts.day(locale, filter.to()));
        }
        return parts;
    }

    private String label(String name) {
        return name.equals(Analysis.WAVE)
                ? words.word("waves")
                : subjects.stream()
                        .filter(subject -> subject.name().equals(name))
                        .map(words::label)
                        .findFirst()
                        .orElse(name);
    }
}
