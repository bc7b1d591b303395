package org.ovoz.interview.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;

/**
 * What the browser's tab holds as long as it lives: the key of the session, so that a page that was lost goes on where it
 * was, and beside it the answers that are not acknowledged ({@link Outbox}). It is gone with the tab, with "Leave quickly", and
 * when the interview is sent or interrupted.
 */
final class TabMemory extends Span {

    /** Who is told what the tab still holds when it is asked. */
    interface Listener {

        /**
         * The key of a session.
         *
         * @param where the part of the interview that was shown, as the page called it; empty if it is not known
         */
        void foundKey(String key, String where);

        /** No key, but the first page was lost and has been loaded again by itself. */
        void foundPlace(String where, String language);
    }

    private final Listener listener;

    TabMemory(Listener listener) {
        this.listener = listener;
        getElement().setAttribute("hidden", true);
    }

    void keep(String key) {
        getElement().executeJs("try { sessionStorage.setItem('ovoz.sitting', $0); } catch { }", key);
    }

    void forget() {
        getElement().executeJs("try { sessionStorage.clear(); } catch { }");
    }

    void ask() {
        getElement().executeJs("""
                let key = null;
                try { key = sessionStorage.getItem('ovoz.sitting'); } catch { }
                const {where, language} = window.ovoz?.came ?? {where: '', language: ''};
                if (key) this.$server.foundKey(key, where);
                else if (where) this.$server.foundPlace(where, language);""");
    }

    @ClientCallable
    private void foundKey(String key, String where) {
        listener.foundKey(key, where);
    }

    @ClientCallable
    private void foundPlace(String where, String language) {
        listener.foundPlace(where, language);
    }
}
