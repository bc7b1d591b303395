package org.ovoz.questionnaire;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which questions may still be asked, seen from the middle of an interview. A condition that reads an answer which is still
 * to come is neither true nor false. Who takes part is expected to: otherwise the interview would seem to end with the
 * question about consent.
 */
final class Prospect {

    /** Whether something will be asked. */
    enum Chance {
        NO,
        MAYBE,
        YES
    }

    private final Questionnaire questionnaire;
    private final Route route;
    private final Set<String> passed;
    private final Answers expected;
    private final Optional<CountryCode> country;
    private final Map<String, Route.ShownItem> shown = new HashMap<>();

    /** Variables whose answer may still come. */
    private final Set<String> open = new HashSet<>();

    /** @param passed the ids of pages that were gone by: what is blank there stays blank */
    Prospect(Questionnaire questionnaire, Route route, Set<String> passed) {
        this.questionnaire = questionnaire;
        this.route = route;
        this.passed = passed;
        this.expected = expecting(questionnaire.eligible(), route.answers());
        this.country = country();
        route.items().forEach(item -> shown.put(item.item().id(), item));
    }

    /** What is shown of an item now, if it is. */
    Optional<Route.ShownItem> shown(Item item) {
        return Optional.ofNullable(shown.get(item.id()));
    }

    /** To be asked in the questionnaire's order, as conditions refer backwards only. */
    Chance of(Page page, Item item) {
        var chance = shown(item).isPresent() ? Chance.YES : unshown(page, item);
        if (chance != Chance.NO && waits(page, item)) {
            item.variables().filter(variable -> !expected.has(variable)).forEach(open::add);
        }
        return chance;
    }

    /** Whether its answer may still come. */
    boolean waits(Page page, Item item) {
        return !passed.contains(page.id())
                && shown(item).map(now -> isBlank(now, route.answers())).orElse(true);
    }

    /** Of a row of a grid that is not shown yet. */
    Chance of(Row row) {
        return isFor(row.only()) ? of(row.relevant()) : Chance.NO;
    }

    /** Whether a question that is shown waits for an answer: of a grid, in any row. */
    static boolean isBlank(Route.ShownItem shown, Answers answers) {
        return switch (shown.item()) {
            case Item.Information _ -> false;
            case Item.Grid _ -> shown.rows().stream().anyMatch(row -> !answers.has(row.variable()));
            case Item.MultipleChoice choice ->
                shown.options().stream().map(choice::variable).noneMatch(answers::has);
            case Item.SingleChoice _, Item.NumberItem _, Item.TextItem _ ->
                !answers.has(shown.item().id());
        };
    }

    /** The answers with those that let somebody take part, where they are not given yet. */
    private Answers expecting(Condition eligible, Answers answers) {
        return switch (eligible) {
            case Condition.And(var parts) -> {
                var all = answers;
                for (var part : parts) {
                    all = expecting(part, all);
                }
                yield all;
            }
            case Condition.Or(var parts) -> parts.isEmpty() ? answers : expecting(parts.getFirst(), answers);
            case Condition.Comparison(var variable, var operator, var value)
            when operator == Condition.Operator.EQUAL && isAhead(variable, answers) -> answers.with(variable, value);
            case Condition.In(var variable, var values)
            when isAhead(variable, answers) -> answers.with(variable, Collections.min(values));
            case Condition.Comparison _,
                    Condition.In _,
                    Condition.Has _,
                    Condition.Count _,
                    Condition.Answered _,
                    Condition.Not _ -> answers;
        };
    }

    private boolean isAhead(String variable, Answers answers) {
        return !answers.has(variable)
                && questionnaire.pages().stream()
                        .filter(page -> passed.contains(page.id()))
                        .flatMap(page -> page.items().stream())
                        .flatMap(Item::variables)
                        .noneMatch(variable::equals);
    }

    private Chance unshown(Page page, Item item) {
        var isForMode = page.audience() == Page.Audience.RESPONDENT
                || expected.code(RouteBuilder.MODE).orElse(RouteBuilder.ONLINE) != RouteBuilder.ONLINE;
        return isForMode && isFor(page.only()) && isFor(item.facts().only())
                ? least(of(page.relevant()), of(item.facts().relevant()))
                : Chance.NO;
    }

    private boolean isFor(Set<CountryCode> only) {
        return only.isEmpty() || country.filter(only::contains).isPresent();
    }

    private Optional<CountryCode> country() {
        return questionnaire.caseFacts().stream()
                .filter(fact -> fact.name().equals(RouteBuilder.COUNTRY))
                .flatMap(fact -> fact.values().stream())
                .filter(value -> expected.code(RouteBuilder.COUNTRY).orElse(-1) == value.code())
                .map(value -> new CountryCode(value.name()))
                .findFirst();
    }

    private Chance of(Condition condition) {
        return switch (condition) {
            case Condition.And(var parts) -> parts.stream().map(this::of).reduce(Chance.YES, Prospect::least);
            case Condition.Or(var parts) -> parts.stream().map(this::of).reduce(Chance.NO, Prospect::greatest);
            case Condition.Not(var part) ->
                switch (of(part)) {
                    case YES -> Chance.NO;
                    case MAYBE -> Chance.MAYBE;
                    case NO -> Chance.YES;
                };
            case Condition.Answered(var _, var variables)
            when variables.stream().anyMatch(expected::isValid) -> Chance.YES;
            case Condition.Comparison _, Condition.In _, Condition.Has _, Condition.Count _, Condition.Answered _ -> {
                if (condition.reads().anyMatch(open::contains)) {
                    yield Chance.MAYBE;
                }
                yield condition.holds(expected) ? Chance.YES : Chance.NO;
            }
        };
    }

    private static Chance least(Chance one, Chance other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Chance greatest(Chance one, Chance other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
