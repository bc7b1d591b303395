package org.ovoz.report.themes;

import org.ovoz.qualitative.SpeakerChanged;
import org.ovoz.report.store.ThemeSectionStore;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is told of a speaker in the public edition was decided by how many are alike. Of one who is of another kind or country
 * since, nothing is told until an author keeps the section anew.
 */
@Component
class QuotedSpeakers {

    private final ThemeSectionStore store;

    QuotedSpeakers(ThemeSectionStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional
    public void changed(SpeakerChanged changed) {
        store.tellNothing(changed.document());
    }
}
