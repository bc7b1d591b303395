package org.ovoz.interview.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * What the browser's tab holds as long as it lives: the key of the session, so that a page that was lost goes on where it
 * was. It is gone with the tab, with "Leave quickly", and when the interview is sent or interrupted.
 */
final class TabMemory extends Span {

    private final Consumer<String> onFound;

    /** @param onFound is told the key that the tab still holds, when it was asked for */
    TabMemory(Consumer<String> onFound) {
        this.onFound = onFound;
        getElement().setAttribute("hidden", true);
    }

    void keep(String key) {
        getElement().executeJs("try { sessionStorage.setItem('ovoz.sitting', $0); } catch { }", key);
    }

    void forget() {
        getElement().executeJs("try { sessionStorage.removeItem('ovoz.sitting'); } catch { }");
    }

    void ask() {
        getElement().executeJs("""
                let key = null;
                try { key = sessionStorage.getItem('ovoz.sitting'); } catch { }
                if (key) this.$server.found(key);""");
    }

    @ClientCallable
    private void found(String key) {
        onFound.accept(key);
    }
}
