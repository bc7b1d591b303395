package org.ovoz.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import org.ovoz.ui.MainLayout;

/** Where a sign-in leads: on to the first page of the menu, which is the one that matters most to the role. */
@Route(value = "staff", layout = MainLayout.class)
@PermitAll
class StaffStartView extends Div implements BeforeEnterObserver {

    StaffStartView() {
        add(new Paragraph(getTranslation("access.staff.nothing")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        MenuConfiguration.getMenuEntries().stream()
                .findFirst()
                .ifPresent(entry -> event.forwardTo(entry.path().replaceFirst("^/", "")));
    }
}
