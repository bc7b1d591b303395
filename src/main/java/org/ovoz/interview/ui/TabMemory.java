package org.ovoz.interview.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the browser's tab holds as long as it lives: the key of the session, so that a page that was lost goes on where it
 * was, and beside it the answers that are not acknowledged and the ids of those that were given after a code ({@link Outbox}). It is gone with the tab, with "Leave quickly", and
 * when the interview is sent or interrupted.
 */
final class TabMemory extends Span {

    /** Who is told what the tab still holds when it is asked. */
    interface Listener {

        /**
         * The key of a session.
         *
         * @param where the part of the interview that was shown, as the page called it; empty if it is not known
         * @param made the ids of the answers that were given here, where one went on with a code
         */
        void foundKey(String key, String where, Set<UUID> made);

        /** No key, but the first page was lost and has been loaded again by itself. */
        void foundPlace(String where, String language);
    }

    /** As many as {@code outbox.ts} keeps. */
    private static final int MOST = 500;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Listener listener;

    private String key = "";

    TabMemory(Listener listener) {
        this.listener = listener;
        getElement().setAttribute("hidden", true);
    }

    void keep(String key) {
        this.key = key;
        getElement().executeJs("try { sessionStorage.setItem('ovoz.sitting', $0); } catch { }", key);
    }

    /** The key that it holds; empty for none. */
    String key() {
        return key;
    }

    void forget() {
        key = "";
        getElement().executeJs("try { sessionStorage.clear(); } catch { }");
    }

    void ask() {
        getElement().executeJs("""
                let key = null, made = null;
                try {
                  key = sessionStorage.getItem('ovoz.sitting');
                  made = sessionStorage.getItem('ovoz.made');
                } catch { }
                const {where, language} = window.ovoz?.came ?? {where: '', language: ''};
                if (key) this.$server.foundKey(key, where, made ?? '');
                else if (where) this.$server.foundPlace(where, language);""");
    }

    @ClientCallable
    void foundKey(String key, String where, String made) {
        listener.foundKey(key, where, ids(made));
    }

    /** What somebody has written there by hand is nothing, and no more is looked up than a page keeps. */
    static Set<UUID> ids(String made) {
        return ID.matcher(made)
                .results()
                .limit(MOST)
                .map(found -> UUID.fromString(found.group()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @ClientCallable
    private void foundPlace(String where, String language) {
        listener.foundPlace(where, language);
    }
}
