package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Review;
import org.ovoz.questionnaire.Route;
import org.ovoz.ui.markup.Markup;
import tools.jackson.databind.JsonNode;

/**
 * Before sending: what has no answer, and then all answers, each section folded; each with a way back to it. All of it is written as
 * markup that the server does not keep: it would be some 400 elements for everybody who reads it.
 */
final class ReviewPage extends Div {

    private static final String IS_PRESSED = "!!event.target.closest('button, summary')";
    private static final String SECTION = "event.target.closest('[data-section]')?.dataset.section ?? ''";
    private static final String QUESTION = "event.target.closest('button')?.value ?? ''";
    /** Asked before the press folds or unfolds it. */
    private static final String WAS_OPEN = "event.target.closest('details')?.open ?? false";

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
        getElement()
                .addEventListener("click", event -> pressed(event.getEventData()))
                .setFilter(IS_PRESSED)
                .addEventData(SECTION)
                .addEventData(QUESTION)
                .addEventData(WAS_OPEN);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        Inputs.write(getElement(), markup());
    }

    /** What is shown now. */
    String markup() {
        var route = session.route();
        var markup = new Markup().element("p", getTranslation("interview.review.text"));
        var blank = Review.blank(route);
        if (!blank.isEmpty()) {
            blank(markup, blank);
        }
        parts(route).forEach(part -> section(markup, part, route));
        return markup.toString();
    }

    private static List<Review.Part> parts(Route route) {
        return route.pages().stream()
                .map(page -> new Review.Part(page, Review.questions(page)))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    private void blank(Markup markup, List<Review.Part> parts) {
        var count = parts.stream().mapToInt(part -> part.items().size()).sum();
        markup.open("section", "class", "blanks")
                .element("h2", getTranslation("interview.review.blanks", Integer.toString(count)))
                .element("p", getTranslation("interview.review.blanksText"))
                .open("ul");
        for (var part : parts) {
            for (var shown : part.items()) {
                markup.open("li", "data-section", part.page().id());
                button(markup, shown, question(shown));
                markup.close();
            }
        }
        markup.close().close();
    }

    private void section(Markup markup, Review.Part part, Route route) {
        var id = part.page().id();
        var answered = part.items().stream()
                .filter(shown -> !Review.isBlank(shown, route.answers()))
                .count();
        var count = getTranslation(
                "interview.review.count",
                Long.toString(answered),
                Integer.toString(part.items().size()));
        if (unfolded.contains(id)) {
            markup.open("details", "data-section", id, "open", "open");
        } else {
            markup.open("details", "data-section", id);
        }
        markup.open("summary")
                .element("h2", session.name(part.page(), session.visible()))
                .element("span", count, "class", "count")
                .close()
                .open("dl");
        part.items().forEach(shown -> line(markup, shown));
        markup.close().close();
    }

    private void line(Markup markup, Route.ShownItem shown) {
        var question = question(shown);
        var lines = new AnswerText(session.piping(), session.language(), session.visible()).lines(shown);
        markup.element("dt", question).open("dd");
        if (session.isCovered(shown)) {
            markup.element("div", getTranslation("interview.review.covered"), "class", "hint");
        } else if (lines.isEmpty()) {
            markup.element("div", getTranslation("interview.review.blank"), "class", "hint");
        }
        lines.forEach(text -> markup.element("div", text));
        var change = getTranslation("interview.review.change");
        button(markup, shown, change, "aria-label", change + ": " + question);
        markup.close();
    }

    /** @param label attributes besides those that all have, as names and values in turn */
    private static void button(Markup markup, Route.ShownItem shown, String text, String... label) {
        var own = Stream.of(
                "type", "button", "class", "link", "value", shown.item().id());
        markup.element("button", text, Stream.concat(own, Stream.of(label)).toArray(String[]::new));
    }

    /** What the browser tells is looked at: only what is offered counts. */
    private void pressed(JsonNode told) {
        var section = told.path(SECTION).asString("");
        var question = told.path(QUESTION).asString("");
        var found = parts(session.route()).stream()
                .filter(part -> part.page().id().equals(section))
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        if (found.get().items().stream().anyMatch(shown -> shown.item().id().equals(question))) {
            unfolded.add(section);
            onChange.accept(section, question);
        } else if (told.path(WAS_OPEN).asBoolean(false)) {
            unfolded.remove(section);
        } else {
            unfolded.add(section);
        }
    }

    private String question(Route.ShownItem shown) {
        return session.piping().render(shown.item().text(), session.language(), session.visible());
    }
}
