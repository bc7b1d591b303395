package org.ovoz.api;

import java.util.Locale;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
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
        var column = tabulated(questionnaire, variable);
        var table = FrequencyTable.of(
                        live.snapshot(waveId).all(),
                        column.name(),
                        countryCode,
                        empty ? FrequencyTable.Empty.SHOWN : FrequencyTable.Empty.HIDDEN)
                .orElseThrow(() -> ApiProblem.notFound(
                        "Not asked there",
                        "The variable '" + column.name() + "' was not asked in " + countryCode + "."));
        return json(table, countryCode, language, questionnaire);
    }

    private static Variable tabulated(Questionnaire questionnaire, String name) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.name().equals(name.toLowerCase(Locale.ROOT)) && variable.isCoded())
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound(
                        "No such variable",
                        "The questionnaire of this wave has no coded variable of this name; see its codebook."));
    }

    private static TableJson json(
            FrequencyTable table, CountryCode country, Language language, Questionnaire questionnaire) {
        var variable = table.variable();
        return new TableJson(
                variable.name(),
                variable.label().master(language),
                country.iso(),
                table.asked(),
                table.valid(),
                table.missingTotal(),
                table.rows().stream()
                        .map(row -> new TableJson.RowJson(
                                row.code(),
                                label(variable, row.code(), language),
                                row.frequency(),
                                row.percent(),
                                row.validPercent(),
                                row.cumulativePercent()))
                        .toList(),
                table.missing().stream()
                        .map(row -> new TableJson.MissingJson(
                                row.code(),
                                reason(variable, row.code(), language, questionnaire),
                                row.frequency(),
                                row.percent()))
                        .toList());
    }

    private static String label(Variable variable, int code, Language language) {
        Text label = variable.valueLabel(code);
        return label == null ? Integer.toString(code) : label.master(language);
    }

    private static String reason(Variable variable, int code, Language language, Questionnaire questionnaire) {
        return variable.missing().stream()
                .filter(option -> option.code() == code)
                .map(option -> option.label().master(language))
                .findFirst()
                .or(() -> Missing.ofCode(code)
                        .map(questionnaire.missingLabels()::get)
                        .map(label -> label.master(language)))
                .orElse(Integer.toString(code));
    }
}
