package org.ovoz.interview.ui;

import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;

/** The pages of an interview by the places that the browser's history keeps, and back. */
final class PagePlaces {

    static final String REVIEW = "(review)";

    /** Asks before answers go with a "no" that ends the interview; who only presses on is led back. */
    static final String ENDING = "(ending)";

    private final List<String> pages;

    PagePlaces(Questionnaire questionnaire) {
        pages = questionnaire.pages().stream().map(Page::id).toList();
    }

    /** The place of a page: its number in the questionnaire, whatever else is shown. */
    String of(String page) {
        return switch (page) {
            case REVIEW -> "review";
            case ENDING -> "ending";
            default -> Integer.toString(pages.indexOf(page) + 1);
        };
    }

    /** The places that lead to a page on the route. */
    List<String> before(String page, Route route) {
        return route.pages().stream()
                .map(Route.ShownPage::id)
                .takeWhile(id -> !id.equals(page))
                .map(this::of)
                .toList();
    }

    /**
     * The page of a place, as far as it may be shown now: a section that is no longer asked gives way to the one before it.
     *
     * @param mayReview whether the review may be shown
     */
    Optional<String> page(String place, Route route, boolean mayReview) {
        if (place.equals(of(REVIEW)) && mayReview) {
            return Optional.of(REVIEW);
        }
        return place.matches("\\d{1,4}")
                ? route.pages().stream()
                        .map(Route.ShownPage::id)
                        .filter(id -> pages.indexOf(id) < Integer.parseInt(place))
                        .reduce((_, later) -> later)
                : route.pages().stream().map(Route.ShownPage::id).reduce((_, later) -> later);
    }
}
