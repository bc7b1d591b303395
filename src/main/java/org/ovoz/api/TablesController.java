package org.ovoz.api;

import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.RowOrder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Frequency tables by variable and country. */
@RestController
class TablesController {

    private final RequestScopes scopes;

    TablesController(RequestScopes scopes) {
        this.scopes = scopes;
    }

    @GetMapping("/api/v1/waves/{wave}/tables/{variable}")
    TableJson table(
            @PathVariable String wave,
            @PathVariable String variable,
            @RequestParam String country,
            @RequestParam(defaultValue = "false") boolean empty,
            @RequestParam(defaultValue = "frequency") String order,
            Filter filter) {
        if (Filter.several(country).size() != 1) {
            throw ApiProblem.badRequest("One country at a time", "The parameter 'country' takes one country here.");
        }
        var scope = scopes.of(wave, filter);
        var column = scope.variable(variable);
        var asked = scope.countries().getFirst();
        var table = FrequencyTable.of(
                        scope.cases(),
                        column.name(),
                        asked,
                        empty ? FrequencyTable.Empty.SHOWN : FrequencyTable.Empty.HIDDEN)
                .orElseThrow(() -> ApiProblem.notFound(
                        "Not asked there", "The variable '" + column.name() + "' was not asked in " + asked + "."));
        return TableJson.of(table.in(order(order)), asked, scope.labels());
    }

    private static RowOrder order(String name) {
        return switch (name) {
            case "frequency" -> RowOrder.FREQUENCY;
            case "scale" -> RowOrder.SCALE;
            default ->
                throw ApiProblem.badRequest(
                        "An order is not understood", "The parameter 'order' is 'frequency' or 'scale'.");
        };
    }
}
