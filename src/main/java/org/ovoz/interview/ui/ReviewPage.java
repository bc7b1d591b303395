package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ovoz.questionnaire.Review;
import org.ovoz.questionnaire.Route;

/** Before sending: what has no answer, and then all answers, each section folded; each with a way back to it. */
@CssImport("./interview/pages.css")
@JsModule("./interview/print.ts")
final class ReviewPage extends Div {

    private final InterviewSession session;
    private final Set<String> unfolded;
    private final BiConsumer<String, String> onChange;

    /**
     * @param unfolded the sections that are unfolded, kept for the next time that the review is shown
     * @param onChange is told the page and the item to go back to
     */
    ReviewPage(InterviewSession session, Set<String> unfolded, BiConsumer<String, String> onChange) {
        this.session = session;
        this.unfolded = unfolded;
        this.onChange = onChange;
        addClassName("review");
        add(new Paragraph(getTranslation("interview.review.text")));
        var route = session.route();
        var blank = Review.blank(route);
        if (!blank.isEmpty()) {
            add(blank(blank));
        }
        route.pages().stream()
                .map(page -> new Review.Part(page, Review.questions(page)))
                .filter(part -> !part.items().isEmpty())
                .forEach(part -> add(section(part, route)));
    }

    private Section blank(List<Review.Part> parts) {
        var list = new UnorderedList();
        parts.forEach(part -> part.items().forEach(shown -> {
            var link = new NativeButton(question(shown), _ -> change(part, shown));
            link.addClassName("link");
            list.add(new ListItem(link));
        }));
        var count = parts.stream().mapToInt(part -> part.items().size()).sum();
        var frame = new Section(
                new H2(getTranslation("interview.review.blanks", Integer.toString(count))),
                new Paragraph(getTranslation("interview.review.blanksText")),
                list);
        frame.addClassName("blanks");
        return frame;
    }

    private NativeDetails section(Review.Part part, Route route) {
        var list = new DescriptionList();
        part.items().forEach(shown -> line(list, part, shown));
        var answered = part.items().stream()
                .filter(shown -> !Review.isBlank(shown, route.answers()))
                .count();
        var count = new Span(getTranslation(
                "interview.review.count",
                Long.toString(answered),
                Integer.toString(part.items().size())));
        count.addClassName("count");
        var id = part.page().id();
        var details = new NativeDetails();
        details.setSummary(new H2(session.name(part.page(), session.visible())), count);
        details.setContent(list);
        details.setOpen(unfolded.contains(id));
        details.addToggleListener(_ -> {
            if (details.isOpen()) {
                unfolded.add(id);
            } else {
                unfolded.remove(id);
            }
        });
        return details;
    }

    private void line(DescriptionList list, Review.Part part, Route.ShownItem shown) {
        var question = question(shown);
        var answer = new DescriptionList.Description();
        var lines = new AnswerText(session.piping(), session.language(), session.visible()).lines(shown);
        if (session.isCovered(shown)) {
            answer.add(quiet("interview.review.covered"));
        } else if (lines.isEmpty()) {
            answer.add(quiet("interview.review.blank"));
        }
        lines.forEach(text -> answer.add(new Div(text)));
        var change = new NativeButton(getTranslation("interview.review.change"), _ -> change(part, shown));
        change.addClassName("link");
        change.setAriaLabel(getTranslation("interview.review.change") + ": " + question);
        answer.add(change);
        list.add(new DescriptionList.Term(question), answer);
    }

    private void change(Review.Part part, Route.ShownItem shown) {
        unfolded.add(part.page().id());
        onChange.accept(part.page().id(), shown.item().id());
    }

    private String question(Route.ShownItem shown) {
        return session.piping().render(shown.item().text(), session.language(), session.visible());
    }

    private Component quiet(String key) {
        var text = new Div(getTranslation(key));
        text.addClassName("hint");
        return text;
    }
}
