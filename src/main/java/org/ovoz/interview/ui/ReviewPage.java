package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.BiConsumer;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;

/** All answers by section before sending, each with a way back to it. */
final class ReviewPage extends Div {

    private final InterviewSession session;
    private final BiConsumer<String, String> onChange;

    /**
     * @param onChange is told the page and the item to go back to
     */
    ReviewPage(InterviewSession session, BiConsumer<String, String> onChange) {
        this.session = session;
        this.onChange = onChange;
        addClassName("review");
        add(new Paragraph(getTranslation("interview.review.text")));
        session.route().pages().forEach(page -> add(section(page)));
    }

    private Section section(Route.ShownPage page) {
        var title = session.piping().render(page.page().title(), session.language(), session.visible());
        var list = new DescriptionList();
        page.items().stream()
                .filter(shown -> !(shown.item() instanceof Item.Information))
                .forEach(shown -> line(list, page, shown));
        return new Section(new H2(title), list);
    }

    private void line(DescriptionList list, Route.ShownPage page, Route.ShownItem shown) {
        var question = session.piping().render(shown.item().text(), session.language(), session.visible());
        var answer = new DescriptionList.Description();
        var lines = new AnswerText(session.piping(), session.language(), session.visible()).lines(shown);
        if (session.isCovered(shown.item())) {
            answer.add(quiet("interview.review.covered"));
        } else if (lines.isEmpty()) {
            answer.add(quiet("interview.review.blank"));
        }
        lines.forEach(text -> answer.add(new Div(text)));
        var change = new NativeButton(
                getTranslation("interview.review.change"),
                _ -> onChange.accept(page.id(), shown.item().id()));
        change.addClassName("link");
        change.setAriaLabel(getTranslation("interview.review.change") + ": " + question);
        answer.add(change);
        list.add(new DescriptionList.Term(question), answer);
    }

    private Div quiet(String key) {
        var text = new Div(getTranslation(key));
        text.addClassName("hint");
        return text;
    }
}
