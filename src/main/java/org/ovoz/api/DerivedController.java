package org.ovoz.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.derived.DerivationSentence;
import org.ovoz.derived.DerivedDefinition;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Translations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the team derived of the variables of a wave; tables of them are asked for as of any variable. */
@RestController
class DerivedController {

    private final Addressed addressed;
    private final DerivedVariables derived;
    private final Translations texts;
    private final CurrentUser user;

    DerivedController(Definitions definitions, DerivedVariables derived, Translations texts, CurrentUser user) {
        this.addressed = new Addressed(definitions);
        this.derived = derived;
        this.texts = texts;
        this.user = user;
    }

    @GetMapping("/api/v1/waves/{wave}/derived")
    List<DerivedVariableJson> derived(
            @PathVariable String wave, @RequestParam(required = false) @Nullable String lang) {
        user.require(Permission.SEE_TABLES);
        var questionnaire = derived.definitions().questionnaire(addressed.wave(wave));
        var language = addressed.language(lang == null ? "en" : lang);
        var labels = new Labels(questionnaire, language);
        var sentence = new DerivationSentence(texts, language.locale(), questionnaire);
        return questionnaire.derived().stream()
                .filter(one -> !one.withdrawn())
                .flatMap(one -> derived.one(one.name()).stream())
                .map(one -> json(one, RequestScope.variable(questionnaire, one.name()), labels, sentence))
                .toList();
    }

    private static DerivedVariableJson json(
            DerivedDefinition definition, Variable variable, Labels labels, DerivationSentence sentence) {
        var derived = definition.variable();
        return new DerivedVariableJson(
                variable.name(),
                labels.of(variable.label()),
                derived.derivation().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                sentence.of(derived),
                derived.derivation().reads().toList(),
                variable.level().name().toLowerCase(Locale.ROOT),
                variable.decimals(),
                variable.values().stream()
                        .map(option -> new DerivedVariableJson.ValueJson(option.code(), labels.of(option.label())))
                        .toList(),
                definition.version(),
                definition.madeOn());
    }
}
