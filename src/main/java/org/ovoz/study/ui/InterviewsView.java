package org.ovoz.study.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.MainLayout;

/** The sent interviews of the survey. */
@Route(value = InterviewsView.ADDRESS, layout = MainLayout.class)
@Menu(title = "study.menu.interviews", order = 20)
@RolesAllowed("SEE_INTERVIEWS")
class InterviewsView extends InterviewsPage {

    static final String ADDRESS = "interviews";

    InterviewsView(InterviewReading reading, Definitions definitions) {
        super(reading, definitions, Kind.SURVEY);
    }
}
