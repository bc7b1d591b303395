package org.ovoz.interview.depth;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.depth.InDepthCase.Anonymity;
import org.ovoz.interview.depth.InDepthCase.Answer;
import org.ovoz.interview.depth.InDepthCase.Closed;
import org.ovoz.interview.depth.InDepthCase.Kind;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;

/**
 * An interview by the questions of its guide. A question is an open item of the pages that are asked; a closed item with a
 * text of its own, {@code <id>_text}, is the first part of that question.
 */
final class GuideAnswers {

    private static final String TEXT = "_text";
    private static final int YES = 1;

    private final Questionnaire guide;
    private final Interview interview;
    private final Piping piping;

    GuideAnswers(Questionnaire guide, Study.Country country, Interview interview) {
        this.guide = guide;
        this.interview = interview;
        this.piping = new Piping(guide, country);
    }

    InDepthCase read(@Nullable InterviewId linked) {
        return new InDepthCase(
                interview.id(),
                interview.wave(),
                interview.country(),
                interview.language(),
                Objects.requireNonNull(interview.completedOn()),
                speaker(),
                linked,
                answers(),
                interview.origin().synthetic());
    }

    private InDepthCase.Speaker speaker() {
        return new InDepthCase.Speaker(
                kind(),
                text("pseudonym"),
                text("place_region"),
                switch (chosen("anonymity")) {
                    case "name" -> Anonymity.NAME;
                    case "role" -> Anonymity.ROLE;
                    default -> Anonymity.NOTHING;
                },
                valid("consent_record").orElse(0) == YES,
                valid("iv_length").orElse(0));
    }

    private Kind kind() {
        return switch (chosen("iv_kind")) {
            case "expert" -> Kind.EXPERT;
            case "journalist" -> Kind.JOURNALIST;
            case "both" -> Kind.EXPERT_AND_JOURNALIST;
            default -> Kind.CIVIL_SOCIETY;
        };
    }

    /** The name of the option that was chosen, or empty. */
    private String chosen(String item) {
        return guide.item(item)
                .flatMap(found -> option(found, valid(item)))
                .map(Option::name)
                .orElse("");
    }

    private List<Answer> answers() {
        var answers = new ArrayList<Answer>();
        var shown = Route.of(guide, interview.answers())
                .items()
                .map(Route.ShownItem::item)
                .toList();
        var number = 0;
        for (var item : questions()) {
            number++;
            var question = guide.item(closedPart(item)).orElse(item);
            var closed = question == item || !shown.contains(question) ? Optional.<Closed>empty() : closed(question);
            var text = shown.contains(item) ? text(item.id()) : "";
            if (closed.isPresent() || !text.isBlank()) {
                answers.add(new Answer(number, item.id(), words(question), closed, text));
            }
        }
        return answers;
    }

    /** The open items of the guide, all of them, in their order. */
    private List<Item> questions() {
        return guide.pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .filter(item -> item instanceof Item.TextItem text && text.open())
                .toList();
    }

    private static String closedPart(Item item) {
        return item.id().endsWith(TEXT) ? item.id().substring(0, item.id().length() - TEXT.length()) : "";
    }

    private Optional<Closed> closed(Item item) {
        var code = valid(item.id());
        return code.isEmpty()
                ? Optional.empty()
                : Optional.of(new Closed(
                        item.id(),
                        code.getAsInt(),
                        option(item, code)
                                .map(option -> option.label().in(interview.language(), interview.country()))
                                .orElse(Integer.toString(code.getAsInt()))));
    }

    private static Optional<Option> option(Item item, OptionalInt code) {
        return item instanceof Item.SingleChoice choice && code.isPresent()
                ? choice.options().stream()
                        .filter(option -> option.code() == code.getAsInt())
                        .findFirst()
                : Optional.empty();
    }

    private OptionalInt valid(String variable) {
        var code = interview.answers().code(variable);
        return code.isPresent() && !Missing.is(code.getAsInt()) ? code : OptionalInt.empty();
    }

    private String text(String variable) {
        return interview.answers().text(variable).orElse("");
    }

    private String words(Item item) {
        return piping.render(item.text(), interview.language(), interview.answers());
    }
}
