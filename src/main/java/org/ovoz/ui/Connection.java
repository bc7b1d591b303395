package org.ovoz.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page says, fixed to the window and in its language, when the server cannot be reached or has lost the session.
 * Vaadin's own notices do not show; it tries again without end. Its script comes with the first page, as a part of what
 * respondents load: named here too, it would be one more file to wait for.
 */
@Tag("page-connection")
public final class Connection extends Component {

    private static final int TRY_EVERY = 2000;

    private static final List<String> WORDS = List.of("away", "unsaved", "slow", "ended", "stale", "refused", "again");

    private Connection() {}

    /** Of a page that goes on by itself when it is loaded again. */
    public static Connection ofRespondent() {
        var connection = new Connection();
        connection.getElement().setAttribute("data-resumes", "");
        return connection;
    }

    /** Of a page for which one has to sign in again, at the same address. */
    public static Connection ofStaff() {
        return new Connection();
    }

    /** Gives a page the words for a field that takes no more, with a place for the number, where it has no connection to have them. */
    public static void tellFullFields(Component page) {
        page.getElement().setAttribute("data-full", fullField(page));
    }

    private static String fullField(Component page) {
        return page.getTranslation("ui.connection.full", "{0}");
    }

    /** Gives an element on the page words for its script, which are not kept on the server; to be called whenever it is attached. */
    public static void tell(Component page, Map<String, String> words) {
        page.getElement().executeJs("Object.assign(this.dataset, $0)", words);
    }

    /** The words are the browser's: as attributes they would be kept on the server for every page that somebody has open. */
    @Override
    protected void onAttach(AttachEvent event) {
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, getTranslation("ui.connection." + word)));
        words.put("full", fullField(this));
        tell(this, words);
        var reconnecting = event.getUI().getReconnectDialogConfiguration();
        reconnecting.setReconnectInterval(TRY_EVERY);
        reconnecting.setReconnectAttempts(Integer.MAX_VALUE);
    }
}
