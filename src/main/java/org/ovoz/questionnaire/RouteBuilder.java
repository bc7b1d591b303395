package org.ovoz.questionnaire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One forward pass through a questionnaire, collecting what is shown and which answers count. */
final class RouteBuilder {

    /** The case fact that holds the country's number, and the one that holds the mode's. */
    static final String COUNTRY = "country";

    static final String MODE = "mode";
    static final int ONLINE = 1;

    private final Questionnaire questionnaire;
    private final Answers given;
    private final SequencedMap<String, Integer> codes = new LinkedHashMap<>();
    private final SequencedMap<String, String> texts = new LinkedHashMap<>();

    /** What counts so far: it grows with the walk, which would take the square of the answers if each step copied it. */
    private final Answers counted = Answers.over(codes, texts);

    private final @Nullable CountryCode country;

    RouteBuilder(Questionnaire questionnaire, Answers given) {
        this.questionnaire = questionnaire;
        this.given = given;
        questionnaire
                .caseFacts()
                .forEach(fact -> given.code(fact.name()).ifPresent(code -> codes.put(fact.name(), code)));
        this.country = country();
    }

    Route route() {
        var pages = new ArrayList<Route.ShownPage>();
        for (var page : questionnaire.pages()) {
            var shown = isFor(page.audience()) && isShown(page.only(), page.relevant());
            var items = new ArrayList<Route.ShownItem>();
            for (var item : page.items()) {
                if (shown && isShown(item.facts().only(), item.facts().relevant())) {
                    visit(item, items);
                } else {
                    derive(item);
                }
            }
            if (!items.isEmpty()) {
                pages.add(new Route.ShownPage(page, List.copyOf(items)));
            }
        }
        return new Route(pages, counted);
    }

    private @Nullable CountryCode country() {
        return questionnaire.caseFacts().stream()
                .filter(fact -> fact.name().equals(COUNTRY))
                .flatMap(fact -> fact.values().stream())
                .filter(option -> Integer.valueOf(option.code()).equals(codes.get(COUNTRY)))
                .map(option -> new CountryCode(option.name()))
                .findFirst()
                .orElse(null);
    }

    private void visit(Item item, List<Route.ShownItem> items) {
        var shown = switch (item) {
            case Item.SingleChoice choice -> new Route.ShownItem(item, offered(choice.options()), List.of());
            case Item.MultipleChoice choice -> new Route.ShownItem(item, offered(choice.options()), List.of());
            case Item.Grid grid -> new Route.ShownItem(item, grid.scale(), rows(grid));
            case Item.Information _, Item.NumberItem _, Item.TextItem _ ->
                new Route.ShownItem(item, List.of(), List.of());
        };
        if (isEmpty(shown)) {
            return;
        }
        items.add(shown);
        shown.forEachVariable(given, this::count);
        if (item instanceof Item.SingleChoice choice) {
            dropUnoffered(choice, shown);
        }
    }

    /** A choice or grid of which nothing is offered is not asked. */
    private static boolean isEmpty(Route.ShownItem shown) {
        return switch (shown.item()) {
            case Item.SingleChoice _, Item.MultipleChoice _ -> shown.options().isEmpty();
            case Item.Grid _ -> shown.rows().isEmpty();
            case Item.Information _, Item.NumberItem _, Item.TextItem _ -> false;
        };
    }

    private void count(String variable) {
        var code = given.codes().get(variable);
        if (code != null) {
            codes.put(variable, code);
        }
        var text = given.texts().get(variable);
        if (text != null && !text.isBlank()) {
            texts.put(variable, text);
        }
    }

    /** An option that is no longer offered is no longer the answer. */
    private void dropUnoffered(Item.SingleChoice choice, Route.ShownItem shown) {
        var code = counted.code(choice.id());
        if (code.isPresent()
                && !Missing.is(code.getAsInt())
                && shown.options().stream().noneMatch(option -> option.code() == code.getAsInt())) {
            codes.remove(choice.id());
        }
    }

    private void derive(Item item) {
        if (item instanceof Item.SingleChoice choice && choice.derivedFrom() != null) {
            questionnaire
                    .item(choice.derivedFrom())
                    .filter(Item.MultipleChoice.class::isInstance)
                    .map(Item.MultipleChoice.class::cast)
                    .ifPresent(set -> deriveFrom(choice, set));
        }
    }

    private void deriveFrom(Item.SingleChoice choice, Item.MultipleChoice set) {
        var ticked = set.options().stream()
                .filter(option -> counted.isTicked(set.variable(option)))
                .map(Option::code)
                .filter(code -> choice.options().stream().anyMatch(option -> option.code() == code))
                .toList();
        if (ticked.size() == 1) {
            codes.put(choice.id(), ticked.getFirst());
        }
    }

    private List<Option> offered(List<Option> options) {
        var offered = new ArrayList<Option>(options.size());
        for (var option : options) {
            if (isShown(option.only(), option.relevant())) {
                offered.add(option);
            }
        }
        return offered.size() == options.size() ? options : List.copyOf(offered);
    }

    private List<Row> rows(Item.Grid grid) {
        var rows = new ArrayList<Row>(grid.rows().size());
        for (var row : grid.rows()) {
            if (isShown(row.only(), row.relevant())) {
                rows.add(row);
            }
        }
        return rows.size() == grid.rows().size() ? grid.rows() : List.copyOf(rows);
    }

    private boolean isFor(Page.Audience audience) {
        return audience == Page.Audience.RESPONDENT || counted.code(MODE).orElse(ONLINE) != ONLINE;
    }

    private boolean isShown(Set<CountryCode> only, Condition relevant) {
        return (only.isEmpty() || country != null && only.contains(country)) && relevant.holds(counted);
    }
}
