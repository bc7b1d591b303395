package org.ovoz.quality;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.interview.DraftCount;
import org.ovoz.questionnaire.Page;

/**
 * How far interviews came, page by page: those that were not sent by the page shown last, the sent ones to the end.
 *
 * @param started all of them
 * @param sent of them
 */
public record Funnel(int started, int sent, List<Step> steps) {

    /**
     * A page, or the review of all answers where it is empty.
     *
     * @param page its id
     * @param reached how many came here or further
     * @param stopped how many came no further and were not sent
     */
    public record Step(String page, int reached, int stopped) {}

    public Funnel {
        steps = List.copyOf(steps);
    }

    /** The pages are taken in the questionnaire's order; a page that is not among them is the review after the last. */
    static Funnel of(List<Page> pages, List<DraftCount> drafts, int sent) {
        var stopped = new int[pages.size() + 1];
        var before = 0;
        for (var draft : drafts) {
            if (draft.lastPage().isEmpty()) {
                before += draft.drafts();
            } else {
                stopped[place(pages, draft.lastPage())] += draft.drafts();
            }
        }
        var steps = new ArrayList<Step>();
        var reached = sent;
        for (int i = stopped.length - 1; i >= 0; i--) {
            reached += stopped[i];
            steps.addFirst(new Step(i == pages.size() ? "" : pages.get(i).id(), reached, stopped[i]));
        }
        return new Funnel(reached + before, sent, steps);
    }

    private static int place(List<Page> pages, String id) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(id)) {
                return i;
            }
        }
        return pages.size();
    }
}
