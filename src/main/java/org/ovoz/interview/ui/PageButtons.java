package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import org.ovoz.questionnaire.Route;

/** Back and Next of an interview's pages: they say where they lead, and count once for what is shown. */
final class PageButtons {

    private final PageButton back;
    private final PageButton next;

    PageButtons(Runnable onBack, Runnable onNext) {
        back = new PageButton(onBack);
        next = new PageButton(onNext);
        next.addClassName("primary");
    }

    /** As they follow each other: what is mostly pressed comes first. */
    Component[] inOrder() {
        return new Component[] {next, back};
    }

    /** From now on a press is meant for what is shown now. */
    void renew() {
        back.renew();
        next.renew();
    }

    /**
     * Says where they lead from a page.
     *
     * @param onward the key of where Next leads from a section
     */
    void tell(String page, Route route, String onward) {
        ItemField.setText(back.getElement(), text(backward(page, route)));
        ItemField.setText(next.getElement(), text(forward(page, onward)));
    }

    private static String backward(String page, Route route) {
        return switch (page) {
            case PagePlaces.ENDING -> "ending.delete";
            case PagePlaces.REVIEW -> "back";
            default -> route.previous(page).isEmpty() ? "leave" : "back";
        };
    }

    private static String forward(String page, String onward) {
        return switch (page) {
            case PagePlaces.ENDING -> "ending.back";
            case PagePlaces.REVIEW -> "send";
            default -> onward;
        };
    }

    private String text(String key) {
        return next.getTranslation("interview." + key);
    }
}
