package org.ovoz.review.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.interview.Interview;
import org.ovoz.interview.ui.AnswerText;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;

/** What an interviewer noted about an interview, and the region where one is asked, as questions with their answers. */
record InterviewerNotes(ReviewTexts texts, Questionnaire questionnaire, Interview interview) {

    private static final String REGION = "region";

    Map<String, String> lines() {
        var language = texts.labels().reader();
        var piping = new Piping(
                questionnaire,
                texts.definitions().study().country(interview.country()).orElseThrow());
        var words = new AnswerText(piping, language, interview.answers());
        var lines = new LinkedHashMap<String, String>();
        for (var page : Route.of(questionnaire, interview.answers()).pages()) {
            for (var shown : page.items()) {
                var answer = words.lines(shown);
                if (isOfInterest(page.page(), shown.item()) && !answer.isEmpty()) {
                    lines.put(
                            piping.render(shown.item().text(), language, interview.answers()),
                            String.join("; ", answer));
                }
            }
        }
        return lines;
    }

    private static boolean isOfInterest(Page page, Item item) {
        return page.audience() == Page.Audience.INTERVIEWER
                || item instanceof Item.SingleChoice && item.id().contains(REGION);
    }
}
