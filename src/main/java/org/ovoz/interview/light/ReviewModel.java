package org.ovoz.interview.light;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ui.AnswerText;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;

/**
 * All answers by section, what was left blank first.
 *
 * @param blanks the questions without an answer
 */
public record ReviewModel(Step step, List<Line> blanks, List<Section> sections) {

    public record Section(String title, List<Line> lines) {}

    /**
     * @param quiet said instead of an answer, or null
     * @param href to the question
     */
    public record Line(
            String question, List<String> answers, @Nullable String quiet, String href) {}

    static ReviewModel of(Sitting sitting, Route route, Step step, Words words, String root) {
        var visible = sitting.visible();
        var reader = new AnswerText(sitting.piping(), sitting.language(), visible);
        var blanks = new ArrayList<Line>();
        var sections = new ArrayList<Section>();
        for (var page : route.pages()) {
            var lines = new ArrayList<Line>();
            for (var shown : page.items()) {
                if (!(shown.item() instanceof Item.Information)) {
                    var answers = reader.lines(shown);
                    var covered = sitting.isCovered(shown.item(), visible);
                    var line = new Line(
                            sitting.piping().render(shown.item().text(), sitting.language(), visible),
                            answers,
                            covered ? words.of("review.covered") : answers.isEmpty() ? words.of("review.blank") : null,
                            root + "/questions/" + page.id() + "?from=review#q-"
                                    + shown.item().id());
                    lines.add(line);
                    if (!covered && answers.isEmpty()) {
                        blanks.add(line);
                    }
                }
            }
            if (!lines.isEmpty()) {
                var title = sitting.piping().render(page.page().title(), sitting.language(), visible);
                sections.add(new Section(title, lines));
            }
        }
        return new ReviewModel(step, blanks, sections);
    }
}
