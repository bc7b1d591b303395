package org.ovoz.api;

import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.LiveTables;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frequency tables by variable and country. */
@RestController
class TablesController {

    private final Addressed addressed;
    private final LiveTables live;
    private final CurrentUser user;

    TablesController(Definitions definitions, LiveTables live, CurrentUser user) {
        this.addressed = new Addressed(definitions);
        this.live = live;
        this.user = user;
    }

    @GetMapping("/api/v1/waves/{wave}/tables/{variable}")
    TableJson table(
            @PathVariable String wave,
            @PathVariable String variable,
            @RequestParam String country,
            @RequestParam(defaultValue = "en") String lang,
            @RequestParam(defaultValue = "false") boolean empty) {
        user.require(Permission.SEE_TABLES);
        var waveId = addressed.wave(wave);
        var countryCode = addressed.country(country);
        user.requireCountry(countryCode);
        var language = addressed.language(lang);
        var questionnaire = addressed.questionnaire(waveId);
        var column = Scope.variable(questionnaire, variable);
        var table = FrequencyTable.of(
                        live.snapshot(waveId).all(),
                        column.name(),
                        countryCode,
                        empty ? FrequencyTable.Empty.SHOWN : FrequencyTable.Empty.HIDDEN)
                .orElseThrow(() -> ApiProblem.notFound(
                        "Not asked there",
                        "The variable '" + column.name() + "' was not asked in " + countryCode + "."));
        return TableJson.of(table, countryCode, new Labels(questionnaire, language));
    }
}
