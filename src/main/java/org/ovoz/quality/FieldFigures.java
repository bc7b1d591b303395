package org.ovoz.quality;

import java.util.List;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/** How the interviews of each interviewer and channel are, for those who lead field work, in their countries. */
@Service
public class FieldFigures {

    private final LiveInspections inspections;
    private final Definitions definitions;
    private final CurrentUser user;

    FieldFigures(LiveInspections inspections, Definitions definitions, CurrentUser user) {
        this.inspections = inspections;
        this.definitions = definitions;
        this.user = user;
    }

    /** @throws org.ovoz.tabulation.live.TablesLoading while the interviews are read for the first time */
    public List<FieldLine> of(WaveId wave) {
        user.require(Permission.LEAD_FIELDWORK);
        return inspections
                .report(wave)
                .of(user.countries(definitions.study().countryCodes()))
                .fieldLines();
    }
}
