package org.ovoz.interview.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.ovoz.interview.Interview;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;

/** An interview to be read: every question that was asked with its answer, in the reader's language. */
@CssImport("./interview.css")
public final class AnsweredPages extends Div {

    private final Interview interview;
    private final Questionnaire questionnaire;
    private final Language language;
    private final Piping piping;

    /** @param questionnaire the version that the interview was answered in */
    public AnsweredPages(Definitions definitions, Questionnaire questionnaire, Interview interview, Language language) {
        this.interview = interview;
        this.questionnaire = questionnaire;
        this.language = language;
        this.piping = new Piping(
                questionnaire, definitions.study().country(interview.country()).orElseThrow());
        addClassNames("review", "answered");
        Route.of(questionnaire, interview.answers()).pages().forEach(page -> add(section(page)));
    }

    private Section section(Route.ShownPage page) {
        var list = new DescriptionList();
        page.items().stream()
                .filter(shown -> !(shown.item() instanceof Item.Information))
                .forEach(shown -> line(list, shown));
        return new Section(new H2(piping.render(page.page().title(), language, interview.answers())), list);
    }

    private void line(DescriptionList list, Route.ShownItem shown) {
        var answer = new DescriptionList.Description();
        var lines = new AnswerText(piping, language, interview.answers()).lines(shown);
        if (lines.isEmpty()) {
            var none =
                    new Div(questionnaire.missingLabels().get(Missing.NO_ANSWER).master(language));
            none.addClassName("hint");
            answer.add(none);
        }
        lines.forEach(text -> answer.add(new Div(text)));
        list.add(new DescriptionList.Term(piping.render(shown.item().text(), language, interview.answers())), answer);
    }
}
