package org.ovoz.api;

import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.Reliability;
import org.ovoz.tabulation.TickTable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Items of several variables: rating grids and multiple choices. */
@RestController
class ItemsController {

    private final RequestScopes scopes;

    ItemsController(RequestScopes scopes) {
        this.scopes = scopes;
    }

    @GetMapping("/api/v1/waves/{wave}/means/{grid}")
    MeansJson means(@PathVariable String wave, @PathVariable String grid, Filter filter) {
        var scope = scopes.of(wave, filter);
        var item = item(scope, grid, Item.Grid.class, "rating grid");
        var table = GridTable.of(scope.cases(), item, scope.countries());
        if (table.rows().isEmpty()) {
            throw notAsked(grid);
        }
        return MeansJson.of(table, Reliability.of(scope.cases(), item, scope.countries()), scope);
    }

    @GetMapping("/api/v1/waves/{wave}/multiple/{set}")
    MultipleJson multiple(
            @PathVariable String wave,
            @PathVariable String set,
            @RequestParam(required = false) @Nullable String by,
            Filter filter) {
        var scope = scopes.of(wave, filter);
        var item = item(scope, set, Item.MultipleChoice.class, "multiple choice");
        if (item.options().stream()
                .map(option -> scope.variable(item.variable(option)))
                .noneMatch(variable -> scope.countries().stream().anyMatch(variable::isAskedIn))) {
            throw notAsked(set);
        }
        var table = MultipleResponseTable.of(scope.cases(), item, scope.countries(), FrequencyTable.Empty.HIDDEN);
        var tests = by == null
                ? null
                : TickTable.of(scope.cases(), item, scope.variable(by).name());
        return MultipleJson.of(table, tests, scope);
    }

    private static <I extends Item> I item(RequestScope scope, String id, Class<I> type, String kind) {
        return scope.questionnaire()
                .item(id)
                .filter(type::isInstance)
                .map(type::cast)
                .orElseThrow(() -> ApiProblem.notFound(
                        "No such item", "The questionnaire of this wave has no " + kind + " '" + id + "'."));
    }

    private static ApiProblem notAsked(String id) {
        return ApiProblem.notFound("Not asked there", "The item '" + id + "' was not asked in these countries.");
    }
}
