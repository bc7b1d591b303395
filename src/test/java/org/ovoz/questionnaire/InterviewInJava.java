package org.ovoz.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ui.Orders;
import org.ovoz.testing.RandomInterview;

/** What the server's engine tells of a random interview, in the lines of src/test/typescript/interviews.ts. */
record InterviewInJava(Questionnaire questionnaire, RandomInterview interview) {

    /** The verdict on each change. */
    List<String> verdicts() {
        return interview.changes().stream()
                .map(change -> switch (Validity.check(questionnaire, change.item(), change.codes(), change.texts())) {
                    case Validity.Refused(var reason) -> reason.name();
                    case Validity.Accepted(var codes, var texts) ->
                        sorted(codes, texts).collect(Collectors.joining("\n"));
                })
                .toList();
    }

    /** What is told at each look. */
    List<List<String>> looks() {
        var told = new ArrayList<List<String>>();
        var answers = Answers.of(interview.codes(), Map.of());
        var made = 0;
        for (var look : interview.looks()) {
            while (made < look.after()) {
                answers = RandomInterview.after(interview.changes().get(made++), questionnaire, answers);
            }
            told.add(lines(answers, look.page()));
        }
        return told;
    }

    private List<String> lines(Answers answers, String page) {
        var route = Route.of(questionnaire, answers);
        var told = new ArrayList<String>();
        var words =
                new Words(new Piping(questionnaire, interview.country()), new Language(interview.language()), answers);
        for (var shown : route.pages()) {
            told.add("page " + shown.id() + ": " + words.of(shown.page().title()));
            shown.items().forEach(item -> item(item, words, told));
            told.add("variables "
                    + shown.items().stream()
                            .flatMap(item -> item.variables(route.answers()))
                            .collect(Collectors.joining(" ")));
            told.add("blank " + ids(Validity.blank(shown, route.answers())));
            told.add("failed " + ids(Validity.failed(shown, route.answers())));
        }
        sorted(route.answers().codes(), route.answers().texts())
                .map(answer -> "answer " + answer)
                .forEach(told::add);
        route.coded(questionnaire.variables()).forEach((variable, code) -> told.add("coded " + variable + "=" + code));
        Review.blank(route)
                .forEach(part -> told.add("review " + part.page().id() + ": "
                        + ids(part.items().stream().map(Route.ShownItem::item).toList())));
        ending(route, page, told);
        return told;
    }

    private void ending(Route route, String page, List<String> told) {
        told.add("required "
                + ids(route.items()
                        .filter(shown -> shown.item().facts().required())
                        .filter(shown -> Validity.isBlank(shown, route.answers()))
                        .map(Route.ShownItem::item)
                        .toList()));
        told.add("eligible " + questionnaire.eligible().holds(route.answers()));
        Set<String> passed = QuestionsLeft.passed(route, page);
        told.add("passed " + passed.stream().sorted().collect(Collectors.joining(" ")));
        var left = QuestionsLeft.of(questionnaire, route, passed);
        told.add("left " + left.done() + " " + (long) (left.ahead() * 2) + " " + (long) (left.seconds() * 2) + " "
                + left.questions() + " " + left.minutes());
    }

    private void item(Route.ShownItem shown, Words words, List<String> told) {
        var item = shown.item();
        var facts = item.facts();
        var constraint = facts.constraint();
        var texts = Stream.of(
                        words.of(facts.text()),
                        words.of(facts.words().hint()),
                        words.of(facts.words().interviewerHint()),
                        words.of(constraint == null ? null : constraint.message()))
                .collect(Collectors.joining(" | "));
        told.add(type(item) + " " + item.id() + " " + limits(item) + ": " + texts);
        var seed = interview.uuid().getLeastSignificantBits();
        Orders.of(shown.options(), order(item), seed, item.id())
                .forEach(option -> told.add("option " + option.code() + " " + words.of(option.label())));
        if (item instanceof Item.Grid grid) {
            Orders.ofRows(shown.rows(), grid.order(), seed, item.id())
                    .forEach(row -> told.add("row " + row.name() + " " + words.of(row.label())));
        }
        facts.missing().forEach(missing -> told.add("missing " + missing.code() + " " + words.of(missing.label())));
    }

    /** Of options: the scale of a grid stays as it is. */
    private static Item.Order order(Item item) {
        return switch (item) {
            case Item.SingleChoice choice -> choice.order();
            case Item.MultipleChoice choice -> choice.order();
            case Item.Grid _, Item.NumberItem _, Item.TextItem _, Item.Information _ -> Item.Order.FIXED;
        };
    }

    private static String type(Item item) {
        return switch (item) {
            case Item.Information _ -> "information";
            case Item.SingleChoice _ -> "single";
            case Item.MultipleChoice _ -> "multiple";
            case Item.Grid _ -> "grid";
            case Item.NumberItem _ -> "number";
            case Item.TextItem _ -> "text";
        };
    }

    private static String limits(Item item) {
        return switch (item) {
            case Item.NumberItem number -> number.min() + "-" + number.max();
            case Item.TextItem text -> String.valueOf(text.maxLength());
            default -> "";
        };
    }

    private static String ids(List<Item> items) {
        return items.stream().map(Item::id).collect(Collectors.joining(" "));
    }

    private static Stream<String> sorted(Map<String, Integer> codes, Map<String, String> texts) {
        return Stream.concat(
                        codes.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()),
                        texts.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()))
                .sorted();
    }

    private record Words(Piping piping, Language language, Answers answers) {
        String of(@Nullable Text text) {
            return text == null ? "-" : piping.render(text, language, answers);
        }
    }
}
