package org.ovoz.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.web.OneTimeLink;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;
import org.ovoz.ui.SiteAddress;

/** The users, for admins: who they are, and everything that can be done with them. */
@Route(value = "users", layout = MainLayout.class)
@Menu(title = "access.menu.users", order = 42)
@RolesAllowed("MANAGE_USERS")
@CssImport("./access.css")
class UsersView extends Div implements HasDynamicTitle {

    private final Users users;
    private final CurrentUser currentUser;
    private final StudyFacts study;
    private final SiteAddress site;
    private final Notice notice = new Notice();
    private final Div panel = new Div();
    private final Rows rows;

    UsersView(Users users, CurrentUser currentUser, StudyFacts study, SiteAddress site) {
        this.users = users;
        this.currentUser = currentUser;
        this.study = study;
        this.site = site;
        var create = new NativeButton(getTranslation("access.users.new"), _ -> edit(Optional.empty()));
        create.addClassName("primary");
        var title = new Div(new H1(getTranslation("access.menu.users")), create);
        title.addClassName("page-title");
        rows = new Rows(
                getTranslation("access.menu.users"),
                List.of(
                        getTranslation("access.name"),
                        getTranslation("access.role"),
                        getTranslation("access.countries"),
                        getTranslation("access.state"),
                        getTranslation("access.users.lastSignIn"),
                        getTranslation("access.actions")));
        add(title, notice, panel, rows);
        show();
    }

    private void show() {
        rows.clear();
        users.all().forEach(entry -> {
            var row = rows.row(cells(entry));
            row.setClassName("off", !entry.user().enabled());
        });
    }

    private List<Component> cells(Users.Entry entry) {
        var user = entry.user();
        return List.of(
                Rows.text(user.name()),
                Rows.text(getTranslation("access.role." + user.role())),
                Rows.text(study.list(user.countries(), getTranslation("access.countries.all"), getLocale())),
                state(entry),
                Rows.text(
                        entry.lastSignIn().map(at -> study.day(at, getLocale())).orElse("–")),
                actions(user));
    }

    private Component state(Users.Entry entry) {
        if (!entry.user().enabled()) {
            return Rows.tag(getTranslation("access.users.disabled"), false);
        }
        return entry.hasPassword()
                ? Rows.tag(getTranslation("access.users.active"), true)
                : Rows.tag(getTranslation("access.users.invited"), false);
    }

    /** Nobody can change or disable the own account: there is nothing to click then. */
    private Component actions(User user) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (currentUser.get().map(User::id).filter(user.id()::equals).isPresent()) {
            actions.add(Rows.text(getTranslation("access.users.you")));
            return actions;
        }
        if (user.enabled()) {
            actions.add(
                    action("change", user, () -> edit(Optional.of(user))),
                    action("link", user, () -> reset(user)),
                    action("disable", user, () -> disable(user)));
        } else {
            actions.add(action("enable", user, () -> enable(user)));
        }
        return actions;
    }

    private Component action(String name, User user, Runnable run) {
        var text = getTranslation("access.users." + name);
        var button = new NativeButton(text, _ -> notice.attempt(run));
        button.addClassName("link");
        button.setAriaLabel(text + ": " + user.name());
        return button;
    }

    private void edit(Optional<User> user) {
        notice.clear();
        panel.removeAll();
        var form = new UserForm(
                user,
                study,
                (name, role, countries) -> notice.attempt(() -> {
                    if (user.isPresent()) {
                        users.change(user.get().id(), role, countries);
                        panel.removeAll();
                        notice.done(getTranslation(
                                "access.users.changed", user.get().name()));
                    } else {
                        handOver(users.create(name, role, countries));
                    }
                    show();
                }),
                panel::removeAll);
        panel.add(form);
        panel.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
        form.focus();
    }

    private void reset(User user) {
        handOver(users.reset(user.id()));
        panel.scrollIntoView(ScrollIntoViewOption.Block.NEAREST);
    }

    private void disable(User user) {
        users.disable(user.id());
        panel.removeAll();
        show();
        notice.done(getTranslation("access.users.wasDisabled", user.name()));
    }

    private void enable(User user) {
        users.enable(user.id());
        show();
        notice.done(getTranslation("access.users.wasEnabled", user.name()));
    }

    private void handOver(OneTimeLink link) {
        panel.removeAll();
        panel.add(new ShownOnce(
                getTranslation("access.users.linkTitle", link.userName()),
                site.of(link.path()),
                getTranslation("access.users.linkText", study.time(link.until(), getLocale()))));
        site.warning().ifPresent(panel::add);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.menu.users") + " – Ovoz";
    }
}
