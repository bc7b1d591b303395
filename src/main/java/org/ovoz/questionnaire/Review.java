package org.ovoz.questionnaire;

import java.util.List;

/** What a review before sending says: which questions were asked, and which of them have no answer. */
public final class Review {

    /** Questions of one page, in order. */
    public record Part(Route.ShownPage page, List<Route.ShownItem> items) {}

    private Review() {}

    /** The questions of a page: what only informs is none. */
    public static List<Route.ShownItem> questions(Route.ShownPage page) {
        return page.items().stream()
                .filter(shown -> !(shown.item() instanceof Item.Information))
                .toList();
    }

    /** The questions without an answer, by page; of a grid one without it in any row. */
    public static List<Part> blank(Route route) {
        return route.pages().stream()
                .map(page -> new Part(
                        page,
                        questions(page).stream()
                                .filter(shown -> isBlank(shown, route.answers()))
                                .toList()))
                .filter(part -> !part.items().isEmpty())
                .toList();
    }

    public static boolean isBlank(Route.ShownItem shown, Answers answers) {
        return Prospect.isBlank(shown, answers);
    }
}
