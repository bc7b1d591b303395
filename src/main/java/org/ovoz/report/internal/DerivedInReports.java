package org.ovoz.report.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovoz.derived.DerivationSentence;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.ReportPlan;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Component;

/** The derived variables that the plan wants and the team has, for the team's edition alone. */
@Component
class DerivedInReports {

    private final DerivedVariables derived;
    private final ReportPlan plan;
    private final Translations texts;

    DerivedInReports(DerivedVariables derived, ReportPlan plan, Translations texts) {
        this.derived = derived;
        this.plan = plan;
        this.texts = texts;
    }

    /** The questionnaire of a wave with what is derived. */
    Questionnaire questionnaire(WaveId wave) {
        return derived.definitions().questionnaire(wave);
    }

    /** The wanted ones by the key of their counts, in the order of their names; withdrawn ones are left out. */
    Map<String, Variable> of(WaveId wave) {
        var wanted = new LinkedHashMap<String, Variable>();
        var questionnaire = questionnaire(wave);
        questionnaire
                .variables()
                .forEach(variable -> derived.one(variable.name())
                        .filter(one -> plan.derived().has(one.name())
                                && !one.variable().withdrawn()
                                && questionnaire.derived(one.name()).isPresent())
                        .ifPresent(one -> wanted.put(DerivedTable.key(one.name(), one.version()), variable)));
        return wanted;
    }

    /** The same with their explanations, for a report in a language. */
    List<DerivedTable> tables(WaveId wave, Language language) {
        var sentences = new DerivationSentence(texts, Locale.forLanguageTag(language.tag()), questionnaire(wave));
        return of(wave).entrySet().stream()
                .map(entry -> new DerivedTable(
                        entry.getValue(),
                        entry.getKey(),
                        derived.one(entry.getValue().name())
                                .map(one -> sentences.of(one.variable()))
                                .orElse("")))
                .toList();
    }
}
