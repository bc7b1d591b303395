package org.ovoz.api;

import org.ovoz.margins.KnownMargins;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.Pooled;
import org.ovoz.tabulation.Raked;
import org.ovoz.tabulation.RakedTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other weights than one per case: countries alike, and margins of the population as a sensitivity view. */
@RestController
class PooledController {

    private final RequestScopes scopes;
    private final KnownMargins margins;

    PooledController(RequestScopes scopes, KnownMargins margins) {
        this.scopes = scopes;
        this.margins = margins;
    }

    @GetMapping("/api/v1/waves/{wave}/pooled/{variable}")
    PooledJson pooled(@PathVariable String wave, @PathVariable String variable, Filter filter) {
        var scope = scopes.of(wave, filter);
        var found = asked(scope, variable);
        return PooledJson.of(Pooled.of(scope.cases(), found.name(), scope.countries()), scope);
    }

    @GetMapping("/api/v1/waves/{wave}/raked/{variable}")
    RakedJson raked(
            @PathVariable String wave,
            @PathVariable String variable,
            @RequestParam String country,
            @RequestParam(defaultValue = "en") String lang) {
        var scope = scopes.of(wave, new Filter(country, null, null, null, null, null, null, null, lang));
        if (scope.countries().size() != 1) {
            throw ApiProblem.badRequest(
                    "One country at a time", "Margins are known by country: name one with the parameter 'country'.");
        }
        var one = scope.countries().getFirst();
        var found = asked(scope, variable);
        var population = margins.of(new WaveId(wave), one)
                .orElseThrow(() -> ApiProblem.notFound(
                        "No margins",
                        "Nothing is known of the population of " + one
                                + ". An analyst can enter its margins on the page 'Population margins'."));
        return switch (RakedTable.of(scope.cases(), found.name(), one, population.margins())) {
            case Raked.NoAnswers _ ->
                throw ApiProblem.unprocessable(
                        "Nobody answered", "Nobody in " + one + " gave a valid answer to '" + found.name() + "'.");
            case Raked.EmptyCategory empty ->
                throw unmet(empty.margin(), empty.code(), "has a share of the population, but nobody in the sample");
            case Raked.WithoutShare without ->
                throw unmet(without.margin(), without.code(), "occurs in the sample, but has no share");
            case RakedTable table -> RakedJson.of(table, population.source(), scope);
        };
    }

    private static ApiProblem unmet(String margin, int code, String why) {
        return ApiProblem.unprocessable(
                "The margins cannot be met", "Code " + code + " of '" + margin + "' " + why + ". Correct the margins.");
    }

    /** The variable; 404 where none of the countries was asked. */
    private static Variable asked(RequestScope scope, String name) {
        var variable = scope.variable(name);
        if (scope.countries().stream().noneMatch(variable::isAskedIn)) {
            throw ApiProblem.notFound(
                    "Not asked there", "The variable '" + variable.name() + "' was not asked in these countries.");
        }
        return variable;
    }
}
