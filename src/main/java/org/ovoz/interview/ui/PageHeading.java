package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import java.util.stream.Stream;

/** After every change of what is shown one reads on from its heading, on the screen and by ear. */
public final class PageHeading {

    private PageHeading() {}

    /** Moves the focus to the heading of a page, and to the top. */
    public static void focus(Component page) {
        headings(page)
                .findFirst()
                .ifPresent(heading ->
                        heading.getElement().setAttribute("tabindex", "-1").executeJs("""
                        window.scrollTo(0, 0);
                        this.focus({preventScroll: true})"""));
    }

    /** What the page is called. */
    static String text(Component page) {
        return headings(page).map(H1::getText).findFirst().orElse("");
    }

    private static Stream<H1> headings(Component page) {
        return page instanceof H1 heading
                ? Stream.of(heading)
                : page.getChildren().flatMap(PageHeading::headings);
    }
}
