package org.ovoz.interview.light;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ui.AnswerText;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Review;
import org.ovoz.questionnaire.Route;

/**
 * What has no answer, and then all answers by section, as {@link Review} says it for both editions.
 *
 * @param blanks the questions without an answer
 */
public record ReviewModel(Step step, List<Line> blanks, List<Section> sections) {

    /** @param count how many of its questions have an answer, in words */
    public record Section(String title, String count, List<Line> lines) {}

    /**
     * @param quiet said instead of an answer, or null
     * @param href to the question
     */
    public record Line(
            String question, List<String> answers, @Nullable String quiet, String href) {}

    static ReviewModel of(LightSession session, Route route, Step step, Words words, String root) {
        var writer = new Writer(session, words, root, session.visible());
        return new ReviewModel(
                step,
                Review.blank(route).stream().flatMap(writer::lines).toList(),
                route.pages().stream()
                        .map(page -> new Review.Part(page, Review.questions(page)))
                        .filter(part -> !part.items().isEmpty())
                        .map(part -> writer.section(part, route.answers()))
                        .toList());
    }

    private record Writer(LightSession session, Words words, String root, Answers visible) {

        private Section section(Review.Part part, Answers given) {
            var answered = part.items().stream()
                    .filter(shown -> !Review.isBlank(shown, given))
                    .count();
            var of = Integer.toString(part.items().size());
            return new Section(
                    session.piping().render(part.page().page().title(), session.language(), visible),
                    words.of("review.count", Long.toString(answered), of),
                    lines(part).toList());
        }

        private Stream<Line> lines(Review.Part part) {
            return part.items().stream().map(shown -> line(part.page(), shown));
        }

        private Line line(Route.ShownPage page, Route.ShownItem shown) {
            var item = shown.item();
            var answers = new AnswerText(session.piping(), session.language(), visible).lines(shown);
            return new Line(
                    session.piping().render(item.text(), session.language(), visible),
                    answers,
                    session.isCovered(shown, visible)
                            ? words.of("review.covered")
                            : answers.isEmpty() ? words.of("review.blank") : null,
                    root + "/questions/" + page.id() + "?from=review#q-" + item.id());
        }
    }
}
