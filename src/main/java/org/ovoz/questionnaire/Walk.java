package org.ovoz.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One forward pass through a questionnaire, collecting what is shown and which answers count. */
final class Walk {

    /** The case fact that holds the country's number, and the one that holds the mode's. */
    static final String COUNTRY = "country";

    static final String MODE = "mode";
    static final int ONLINE = 1;

    private final Questionnaire questionnaire;
    private final Answers given;
    private Answers counted;

    Walk(Questionnaire questionnaire, Answers given) {
        this.questionnaire = questionnaire;
        this.given = given;
        this.counted = caseFacts();
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

    private Answers caseFacts() {
        var facts = Answers.NONE;
        for (var fact : questionnaire.caseFacts()) {
            var code = given.code(fact.name());
            if (code.isPresent()) {
                facts = facts.with(fact.name(), code.getAsInt());
            }
        }
        return facts;
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
        shown.variables(given).forEach(this::count);
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
        given.code(variable).ifPresent(code -> counted = counted.with(variable, code));
        given.text(variable).ifPresent(text -> counted = counted.withText(variable, text));
    }

    /** An option that is no longer offered is no longer the answer. */
    private void dropUnoffered(Item.SingleChoice choice, Route.ShownItem shown) {
        var code = counted.code(choice.id());
        if (code.isPresent()
                && !Missing.is(code.getAsInt())
                && shown.options().stream().noneMatch(option -> option.code() == code.getAsInt())) {
            counted = counted.without(choice.id());
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
            counted = counted.with(choice.id(), ticked.getFirst());
        }
    }

    private List<Option> offered(List<Option> options) {
        return options.stream()
                .filter(option -> isShown(option.only(), option.relevant()))
                .toList();
    }

    private List<Row> rows(Item.Grid grid) {
        return grid.rows().stream()
                .filter(row -> isShown(row.only(), row.relevant()))
                .toList();
    }

    private boolean isFor(Page.Audience audience) {
        return audience == Page.Audience.RESPONDENT || counted.code(MODE).orElse(ONLINE) != ONLINE;
    }

    private boolean isShown(Set<CountryCode> only, Condition relevant) {
        return (only.isEmpty() || only.stream().anyMatch(this::isCountry)) && relevant.holds(counted);
    }

    private boolean isCountry(CountryCode country) {
        var code = counted.code(COUNTRY);
        return code.isPresent()
                && questionnaire.caseFacts().stream()
                        .filter(fact -> fact.name().equals(COUNTRY))
                        .flatMap(fact -> fact.values().stream())
                        .anyMatch(option -> option.code() == code.getAsInt()
                                && option.name().equals(country.iso()));
    }
}
