package org.ovoz.study.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.MainLayout;

/** The sent interviews in depth, which no list of the survey has. */
@Route(value = InDepthInterviewsView.ADDRESS, layout = MainLayout.class)
@Menu(title = "study.menu.interviews", order = 40.5)
@RolesAllowed("SEE_INTERVIEWS")
class InDepthInterviewsView extends InterviewsPage {

    static final String ADDRESS = "interviews/in-depth";

    InDepthInterviewsView(InterviewReading reading, Definitions definitions) {
        super(reading, definitions, Kind.IN_DEPTH);
    }
}
