package org.ovoz.api;

import org.ovoz.questionnaire.Level;
import org.ovoz.tabulation.comparison.ComparisonTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Groups compared: cross tables, ranks, differences with their intervals, and all questions at once. */
@RestController
class CrossTablesController {

    private final RequestScopes scopes;

    CrossTablesController(RequestScopes scopes) {
        this.scopes = scopes;
    }

    @GetMapping("/api/v1/waves/{wave}/crosstab")
    CrossTableJson crossTable(
            @PathVariable String wave, @RequestParam String row, @RequestParam String column, Filter filter) {
        var scope = scopes.of(wave, filter);
        return CrossTableJson.of(scope.crossTable(scope.variable(row), scope.variable(column)), scope);
    }

    @GetMapping("/api/v1/waves/{wave}/kruskal")
    KruskalJson kruskal(
            @PathVariable String wave, @RequestParam String variable, @RequestParam String by, Filter filter) {
        var scope = scopes.of(wave, filter);
        var ranked = scope.variable(variable);
        if (ranked.level() == Level.NOMINAL) {
            throw ApiProblem.unprocessable(
                    "The variable has no order",
                    "The codes of '" + ranked.name() + "' are names and cannot be ranked; see crosstab.");
        }
        return KruskalJson.of(scope.crossTable(ranked, scope.variable(by)), scope);
    }

    @GetMapping("/api/v1/waves/{wave}/differences")
    DifferencesJson differences(
            @PathVariable String wave, @RequestParam String variable, @RequestParam String by, Filter filter) {
        var scope = scopes.of(wave, filter);
        return DifferencesJson.of(scope.crossTable(scope.variable(variable), scope.groups(by)), scope);
    }

    @GetMapping("/api/v1/waves/{wave}/tests")
    TestsJson tests(@PathVariable String wave, @RequestParam String by, Filter filter) {
        var scope = scopes.of(wave, filter);
        var groups = scope.groups(by);
        var table = ComparisonTable.of(scope.cases(), scope.questionnaire(), groups.name(), scope.countries());
        return TestsJson.of(table, groups, scope);
    }
}
