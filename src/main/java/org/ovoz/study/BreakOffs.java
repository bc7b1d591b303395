package org.ovoz.study;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.questionnaire.Page;
import org.ovoz.study.store.CountStore;

/** How many of those who began came how far, section by section. */
final class BreakOffs {

    private BreakOffs() {}

    /** The sections in the questionnaire's order; a place that is none of them is the review behind the last. */
    static List<Overview.Step> of(List<Page> pages, List<CountStore.Drafts> drafts, int sent) {
        var stopped = new int[pages.size() + 1];
        for (var some : drafts) {
            if (!some.page().isEmpty()) {
                stopped[place(pages, some.page())] += some.number();
            }
        }
        var steps = new ArrayList<Overview.Step>();
        var reached = sent;
        for (int i = pages.size(); i >= 0; i--) {
            reached += stopped[i];
            steps.addFirst(
                    new Overview.Step(i == pages.size() ? "" : pages.get(i).id(), reached, stopped[i]));
        }
        return List.copyOf(steps);
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
