package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;

/** Leads the eye and the focus to something within a page. */
final class PageFocus {

    private PageFocus() {}

    /** To what is typed for a variable. */
    static void onInput(Component page, String variable) {
        page.getElement().executeJs("""
                const input = document.getElementById($0);
                input?.focus();
                input?.scrollIntoView({block: 'center'})""", "i-" + variable);
    }

    /** To a question and the first of what answers it. */
    static void onQuestion(Component page, String item) {
        page.getElement().executeJs("""
                const question = document.getElementById($0);
                question?.scrollIntoView();
                question?.querySelector('input, textarea, button')?.focus()""", "q-" + item);
    }
}
