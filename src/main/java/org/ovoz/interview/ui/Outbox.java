package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.ovoz.interview.InterviewId;
import org.ovoz.ui.Connection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The page's memory of answers that are not acknowledged: in the browser, beside the key of the tab. What a lost page, a lost
 * session or a failed save has left there comes back as {@link Tap}s. Where one went on with a code, it keeps the ids of those
 * that are on disk too: they prove to a server that has lost the session what was answered here. One short property tells what
 * became of the answers of a request. Its script comes with the first page, in the same file as all that respondents load.
 */
@Tag("answer-outbox")
final class Outbox extends Component {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 500;
    private static final List<String> WORDS = List.of("late", "hold", "wait", "slow", "left", "many");

    private final Outcomes outcomes;
    private final Consumer<List<Tap>> onReplay;
    private final InterviewId interview;
    private final boolean resumed;
    private boolean telling;
    private int number;

    /** @param onReplay is told what was kept, oldest first */
    Outbox(InterviewSession session, Consumer<List<Tap>> onReplay) {
        this.interview = session.interview().id();
        this.resumed = session.isResumed();
        this.outcomes = session.outcomes();
        this.onReplay = onReplay;
        getElement().setAttribute("role", "status");
        outcomes.listen(this::tell);
    }

    /** In the language of now; the page puts its numbers in. */
    void setWords() {
        var words = new LinkedHashMap<String, String>();
        WORDS.forEach(word -> words.put(word, getTranslation("interview.outbox." + word, "{0}")));
        Connection.tell(this, words);
    }

    /** Which page is shown, to come back to it. */
    void arriveAt(String page) {
        getElement().setAttribute("data-where", page);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        telling = false;
        setWords();
        getElement()
                .executeJs(
                        "this.open($0, $1)",
                        Integer.toHexString(interview.value().hashCode()),
                        resumed);
    }

    private void tell() {
        if (!telling && getUI().isPresent()) {
            telling = true;
            getUI().get().beforeClientResponse(this, _ -> {
                telling = false;
                number++;
                getElement().setProperty("outcome", number + " " + outcomes.take());
            });
        }
    }

    @ClientCallable
    void replay(String kept) {
        onReplay.accept(read(kept));
    }

    /** What somebody has written into the browser's memory by hand is nothing. */
    private static List<Tap> read(String kept) {
        try {
            var taps = new ArrayList<Tap>();
            for (var node : JSON.readTree(kept)) {
                if (taps.size() < MOST) {
                    taps.add(new Tap(
                            Inputs.event(node.path("event")),
                            node.path("item").asString(""),
                            node.path("control").asString(""),
                            node.path("value").asString("")));
                }
            }
            return taps;
        } catch (JacksonException _) {
            return List.of();
        }
    }
}
