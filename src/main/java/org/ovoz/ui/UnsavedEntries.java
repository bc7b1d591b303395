package org.ovoz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms of a page in which something was entered that is not saved. Before the page is left within the product it asks;
 * {@code entries.ts} lets the browser ask where the page is closed or loaded again.
 */
final class UnsavedEntries {

    private static final String UNSAVED = "unsaved";

    private final Set<Form> forms = new LinkedHashSet<>();

    private UnsavedEntries() {}

    static void watch(Form form) {
        form.getElement().setAttribute("data-entries", "");
        form.getElement().addEventListener("entered", _ -> entered(form));
        form.getElement().addEventListener("closing", _ -> close(form));
    }

    static void entered(Form form) {
        form.getElement().setProperty(UNSAVED, true);
        form.getUI().ifPresent(page -> of(page).forms.add(form));
    }

    static boolean has(Form form) {
        return form.getElement().getProperty(UNSAVED, false);
    }

    static void leave(Form form, Runnable go, Runnable stay) {
        if (!has(form)) {
            go.run();
            return;
        }
        question(form).orElse(word(form, "stay"), stay).ask(form, () -> {
            saved(form);
            go.run();
        });
    }

    static void saved(Form form) {
        form.getElement().setProperty(UNSAVED, false);
        form.getUI().ifPresent(page -> of(page).forms.remove(form));
    }

    /** Asks before a page is shown anew, if entries would be lost with it; who stays has the page as it was. */
    static void leavePage(Component asker, Runnable go, Runnable stay) {
        var known = asker.getUI().map(page -> ComponentUtil.getData(page, UnsavedEntries.class));
        known.ifPresent(entries -> entries.forms.removeIf(form -> !form.isAttached()));
        if (known.isEmpty() || known.get().forms.isEmpty()) {
            go.run();
            return;
        }
        question(asker).orElse(word(asker, "stay"), stay).ask(asker, () -> {
            List.copyOf(known.get().forms).forEach(UnsavedEntries::saved);
            go.run();
        });
    }

    /** One for each page; it listens from the first form on. */
    private static UnsavedEntries of(UI page) {
        var known = ComponentUtil.getData(page, UnsavedEntries.class);
        if (known != null) {
            return known;
        }
        var entries = new UnsavedEntries();
        ComponentUtil.setData(page, UnsavedEntries.class, entries);
        page.addBeforeLeaveListener(entries::leave);
        return entries;
    }

    private void leave(BeforeLeaveEvent event) {
        forms.removeIf(form -> !form.isAttached());
        if (forms.isEmpty()) {
            return;
        }
        var leaving = event.postpone();
        var form = forms.iterator().next();
        question(form).orElse(word(form, "stay"), leaving::cancel).ask(form, () -> {
            List.copyOf(forms).forEach(UnsavedEntries::saved);
            leaving.proceed();
        });
    }

    /** Esc in a dialog that a form stands in. */
    private static void close(Form form) {
        form.getParent().ifPresent(dialog -> leave(form, dialog::removeFromParent, () -> {}));
    }

    private static Question question(Component place) {
        return new Question(word(place, "title"), word(place, "text"), word(place, "leave"));
    }

    private static String word(Component place, String key) {
        return place.getTranslation("ui.unsaved." + key);
    }
}
