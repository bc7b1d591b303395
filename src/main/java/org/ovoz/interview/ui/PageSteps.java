package org.ovoz.interview.ui;

import static org.ovoz.interview.ui.PagePlaces.ENDING;
import static org.ovoz.interview.ui.PagePlaces.REVIEW;

import java.util.Optional;
import org.ovoz.interview.StillRequired;
import org.ovoz.questionnaire.Route;

/** Which page of an interview follows which, as the answers are now. */
final class PageSteps {

    private final InterviewSession session;

    PageSteps(InterviewSession session) {
        this.session = session;
    }

    /** Lets a session begin at the review, if that is what a lost page showed. */
    static void arrive(InterviewSession session, String where) {
        if (where.equals(REVIEW)) {
            session.setPlace(REVIEW);
        }
    }

    /** Where to begin: at the first page; when going on, where one was. */
    String first() {
        var place = session.place();
        return place == null ? session.route().pages().getFirst().id() : place;
    }

    /** What is shown where a page is wanted: the page, or the first of all if it is not asked. */
    String shown(String page, Route route) {
        return route.page(page).isPresent() || page.equals(REVIEW) && mayReview(route) || page.equals(ENDING)
                ? page
                : route.pages().getFirst().id();
    }

    /** Whether the interview may be reviewed, and sent. */
    boolean mayReview(Route route) {
        return session.questionnaire().eligible().holds(route.answers());
    }

    String last(Route route) {
        return route.pages().getLast().id();
    }

    /** By Back; empty before the first page. */
    Optional<String> before(String page, Route route) {
        return page.equals(REVIEW)
                ? Optional.of(last(route))
                : route.previous(page).map(Route.ShownPage::id);
    }

    /**
     * By Next from a section; empty where there is nothing to ask and nothing was answered.
     *
     * @param returning whether one came from the review, to which Next leads back
     */
    Optional<String> after(String page, Route route, boolean returning) {
        var following = route.next(page).map(Route.ShownPage::id);
        if (mayReview(route) && (returning || following.isEmpty())) {
            return Optional.of(REVIEW);
        }
        return following.isPresent() || session.answered() == 0 ? following : Optional.of(ENDING);
    }

    /** The first page of what must be answered before sending. */
    Optional<String> firstOf(StillRequired required) {
        return session.route().pages().stream()
                .filter(page -> page.items().stream()
                        .anyMatch(
                                shown -> required.items().contains(shown.item().id())))
                .findFirst()
                .map(Route.ShownPage::id);
    }
}
