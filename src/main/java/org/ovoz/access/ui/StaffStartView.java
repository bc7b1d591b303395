package org.ovoz.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.FirstPage;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.ui.MainLayout;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Where a sign-in leads, unless it was asked for on the way to another page: on to the page that matters most to the role,
 * else to the first of the menu.
 */
@Route(value = "staff", layout = MainLayout.class)
@PermitAll
class StaffStartView extends Div implements BeforeEnterObserver {

    private final CurrentUser user;
    private final ObjectProvider<FirstPage> others;

    StaffStartView(CurrentUser user, ObjectProvider<FirstPage> others) {
        this.user = user;
        this.others = others;
        add(new Paragraph(getTranslation("access.staff.nothing")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var pages = MenuConfiguration.getMenuEntries().stream()
                .map(entry -> entry.path().replaceFirst("^/", ""))
                .toList();
        var first = user.get().map(User::role).map(StaffStartView::page).filter(pages::contains);
        var earlier = user.get()
                .flatMap(who ->
                        others.stream().flatMap(other -> other.of(who).stream()).findFirst())
                .filter(pages::contains);
        earlier.or(() -> first).or(() -> firstOf(pages)).ifPresent(event::forwardTo);
    }

    private static Optional<String> firstOf(List<String> pages) {
        return pages.stream().findFirst();
    }

    /** The address of the page with which people of a role begin their day. */
    private static String page(Role role) {
        return switch (role) {
            case ADMIN, COUNTRY_LEAD -> "overview";
            case ANALYST -> "workbench";
            case FIELD_STAFF -> "fieldwork";
            case VIEWER -> "results";
        };
    }
}
