package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.beans.factory.BeanFactory;

/** The session that Vaadin's pages work with, on a copy of an interview that another edition answers: what it would show. */
public final class VaadinTwin {

    private final BeanFactory product;
    private InterviewSession session;

    private VaadinTwin(BeanFactory product, InterviewSession session) {
        this.product = product;
        this.session = session;
    }

    /** A copy with the same random order. */
    public static VaadinTwin of(BeanFactory product, Interview other) {
        var copy = new Interview(
                InterviewId.random(),
                other.origin(),
                other.progress(),
                other.state(),
                other.orderSeed(),
                other.answers());
        product.getBean(InterviewStore.class)
                .insert(copy, product.getBean(StudyDays.class).today(copy.country()));
        return new VaadinTwin(product, product.getBean(InterviewSessions.class).ofRespondent(copy));
    }

    /** From now on somebody else goes on with the code. */
    public void resume() {
        var stored = product.getBean(InterviewStore.class).find(id()).orElseThrow();
        session = product.getBean(InterviewSessions.class).ofResumed(stored);
    }

    public InterviewId id() {
        return session.interview().id();
    }

    public Route route() {
        return session.route();
    }

    public LeftOut leftOut(Route.ShownPage page) {
        return LeftOut.of(page, session.interview().answers());
    }

    public boolean isCovered(Route.ShownItem shown) {
        return session.isCovered(shown);
    }

    public boolean isEligible() {
        return session.questionnaire().eligible().holds(route().answers());
    }

    public long answered() {
        return session.answered();
    }

    public void answer(Change change) {
        session.answer(change);
    }

    public void speak(String tag) {
        session.setLanguage(new Language(tag));
    }

    public void send() {
        session.send();
    }

    public String words(Item item) {
        return session.piping().render(item.text(), session.language(), session.visible());
    }

    /** An answer as the review shows it. */
    public List<String> lines(Route.ShownItem shown) {
        return new AnswerText(session.piping(), session.language(), session.visible()).lines(shown);
    }

    /** The answers that can be seen: codes and texts. */
    public Map<String, Integer> codes() {
        return session.visible().codes();
    }

    public Map<String, String> texts() {
        return session.visible().texts();
    }

    /** What can be chosen, in the order of the page; options of a multiple choice by name, all others by code. */
    public List<String> choices(Route.ShownItem shown) {
        return switch (shown.item()) {
            case Item.SingleChoice choice ->
                Stream.concat(
                                Orders.of(shown.options(), choice.order(), session, choice.id()).stream()
                                        .map(option -> Integer.toString(option.code())),
                                missing(choice))
                        .toList();
            case Item.MultipleChoice choice -> {
                var ordered = Orders.of(shown.options(), choice.order(), session, choice.id());
                var all = new ArrayList<String>();
                ordered.stream().filter(option -> !option.exclusive()).forEach(option -> all.add(option.name()));
                ordered.stream().filter(option -> option.exclusive()).forEach(option -> all.add(option.name()));
                missing(choice).forEach(all::add);
                yield all;
            }
            case Item.Grid grid ->
                Stream.concat(
                                grid.scale().stream().map(point -> Integer.toString(point.code())),
                                missing(grid)
                                        .filter(code ->
                                                !code.equals(Integer.toString(Missing.PREFER_NOT_TO_ANSWER.code()))))
                        .toList();
            case Item.NumberItem number -> missing(number).toList();
            case Item.TextItem _, Item.Information _ -> List.of();
        };
    }

    private static Stream<String> missing(Item item) {
        return item.facts().missing().stream().map(missing -> Integer.toString(missing.code()));
    }

    /** The rows of a grid in the order of the page. */
    public List<String> rows(Route.ShownItem shown) {
        return shown.item() instanceof Item.Grid grid
                ? Orders.ofRows(shown.rows(), grid.order(), session, grid.id()).stream()
                        .map(row -> row.variable())
                        .toList()
                : List.of();
    }
}
