package org.ovoz.study;

import java.util.List;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.DraftAge;
import org.ovoz.interview.Drafts;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/** How many interviews lie unsent since when, in the user's countries: numbers, never an answer. */
@Service
public class DraftReading {

    private final Drafts drafts;
    private final Definitions definitions;
    private final CurrentUser user;

    DraftReading(Drafts drafts, Definitions definitions, CurrentUser user) {
        this.drafts = drafts;
        this.definitions = definitions;
        this.user = user;
    }

    /** Those that are deleted first stand before the others. */
    public List<DraftAge> ages(WaveId wave) {
        user.require(Permission.SEE_OVERVIEW);
        var countries = user.countries(definitions.study().countryCodes());
        return drafts.ages(wave).stream()
                .filter(age -> countries.contains(age.country()))
                .toList();
    }
}
