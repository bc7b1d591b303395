package org.ovoz.interview.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.List;
import java.util.function.Consumer;

/**
 * The pages of an interview as entries of the browser's history: Back is the section before. An entry is the number of a
 * page in the questionnaire, or a word such as {@code review}: nothing of the interview, and nothing that says which
 * questions were asked. See docs/decisions/0030.
 */
@Tag("page-history")
public final class PageHistory extends Component {

    /** Where the interview is interrupted. */
    static final String LATER = "later";

    private final Consumer<String> onMove;

    /** @param onMove is told to which place the browser went back or forward; empty before the first page */
    public PageHistory(Consumer<String> onMove) {
        this.onMove = onMove;
    }

    /**
     * A page is shown.
     *
     * @param earlier the places that lead to it, for whoever goes on in the middle
     * @param isBack whether it lies before the one that was shown, or takes its place
     */
    void arrive(String place, List<String> earlier, boolean isBack) {
        getElement().callJsFunction("arrive", place, earlier, isBack);
    }

    /** The interview's pages are left for good. */
    public void leave() {
        getElement().callJsFunction("leave");
    }

    @ClientCallable
    void moved(String place) {
        onMove.accept(place);
    }
}
