package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Text;
import org.ovoz.ui.Punctuation;

/** Answers as a person reads them in a language. */
public record AnswerText(Piping piping, Language language, Answers answers) {

    /** The lines of an item's answer; none if it was left blank. */
    public List<String> lines(Route.ShownItem shown) {
        return switch (shown.item()) {
            case Item.Information _ -> List.of();
            case Item.SingleChoice choice -> single(choice);
            case Item.MultipleChoice choice -> multiple(choice);
            case Item.Grid grid ->
                shown.rows().stream()
                        .filter(row -> answers.has(row.variable()))
                        .map(row -> Punctuation.labelled(
                                label(row.label()),
                                value(
                                                grid,
                                                grid.scale(),
                                                answers.code(row.variable()).orElseThrow())
                                        + (row.specify() == null ? "" : specified(row.specify()))))
                        .toList();
            case Item.NumberItem number ->
                answers.code(number.id()).stream()
                        .mapToObj(code -> Missing.is(code) ? value(number, List.of(), code) : Integer.toString(code))
                        .toList();
            case Item.TextItem text -> answers.text(text.id()).stream().toList();
        };
    }

    private List<String> single(Item.SingleChoice choice) {
        var code = answers.code(choice.id());
        if (code.isEmpty()) {
            return List.of();
        }
        var specify = choice.options().stream()
                .filter(option -> option.code() == code.getAsInt() && option.specify() != null)
                .map(option -> specified(option.specify()))
                .findFirst()
                .orElse("");
        return List.of(value(choice, choice.options(), code.getAsInt()) + specify);
    }

    private List<String> multiple(Item.MultipleChoice choice) {
        var lines = new ArrayList<String>();
        for (var option : choice.options()) {
            if (answers.isTicked(choice.variable(option))) {
                lines.add(label(option.label()) + (option.specify() == null ? "" : specified(option.specify())));
            }
        }
        // Of what was imported a single option may not have been asked: that is no answer beside those that were given.
        if (lines.isEmpty()) {
            choice.options().stream()
                    .flatMap(option ->
                            answers.code(choice.variable(option)).stream().boxed())
                    .filter(Missing::is)
                    .findFirst()
                    .ifPresent(code -> lines.add(value(choice, List.of(), code)));
        }
        return lines;
    }

    private String specified(Option.Specify specify) {
        return answers.text(specify.variable()).map(text -> ": " + text).orElse("");
    }

    private String value(Item item, List<Option> options, int code) {
        return Stream.concat(
                        options.stream().filter(option -> option.code() == code).map(Option::label),
                        item.facts().missing().stream()
                                .filter(missing -> missing.code() == code)
                                .map(missing -> missing.label()))
                .findFirst()
                .or(() -> Missing.ofCode(code).map(piping.questionnaire().missingLabels()::get))
                .map(this::label)
                .orElse("");
    }

    private String label(Text text) {
        return piping.render(text, language, answers);
    }
}
