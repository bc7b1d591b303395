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
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Names;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.web.OneTimeLink;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;
import org.ovoz.ui.SiteAddress;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.ListSource;
import org.ovoz.ui.list.StaffList;

/** The users, for admins: who they are, and everything that can be done with them. */
@Route(value = "users", layout = MainLayout.class)
@Menu(title = "access.menu.users", order = 62)
@RolesAllowed("MANAGE_USERS")
@CssImport("./access.css")
class UsersView extends Div implements HasDynamicTitle {

    private final Users users;
    private final CurrentUser currentUser;
    private final StudyFacts study;
    private final SiteAddress site;
    private final Notice notice = new Notice();
    private final Div panel = new Div();
    private final StaffList<Users.Entry> list;

    UsersView(Users users, CurrentUser currentUser, StudyFacts study, SiteAddress site) {
        this.users = users;
        this.currentUser = currentUser;
        this.study = study;
        this.site = site;
        var create = new NativeButton(getTranslation("access.users.new"), _ -> edit(Optional.empty()));
        create.addClassName("primary");
        var title = new Div(new H1(getTranslation("access.menu.users")), create);
        title.addClassName("page-title");
        list = new StaffList<>(
                        "users",
                        getTranslation("access.menu.users"),
                        getTranslation("access.users.search"),
                        getTranslation("access.audit.none"),
                        entry -> entry.user().id(),
                        columns(),
                        ListSource.inMemory(users::all, entry -> entry.user().name() + "\n" + role(entry), orders()))
                .pale(entry -> !entry.user().enabled());
        add(title, notice, panel, list);
    }

    private List<ListColumn<Users.Entry>> columns() {
        return List.of(
                ListColumn.<Users.Entry>text(
                                "name",
                                getTranslation("access.name"),
                                entry -> entry.user().name())
                        .staying(),
                ListColumn.text("role", getTranslation("access.role"), this::role),
                ListColumn.<Users.Entry>text("countries", getTranslation("access.countries"), this::countries)
                        .width(12),
                ListColumn.tag(
                        "state",
                        getTranslation("access.state"),
                        this::state,
                        entry -> entry.user().enabled() && entry.hasPassword()),
                ListColumn.text(
                        "lastSignIn",
                        getTranslation("access.users.lastSignIn"),
                        entry -> entry.lastSignIn()
                                .map(at -> study.day(at, getLocale()))
                                .orElse("–")),
                ListColumn.<Users.Entry>parts(
                                "actions",
                                getTranslation("access.actions"),
                                entry -> isSelf(entry.user()) ? getTranslation("access.users.you") : "",
                                entry -> actions(entry.user()))
                        .width(14)
                        .staying());
    }

    private Map<String, Comparator<Users.Entry>> orders() {
        var byName = Comparator.<Users.Entry, String>comparing(
                entry -> Names.key(entry.user().name()));
        return Map.of(
                "name", byName,
                "role", Comparator.comparing(this::role).thenComparing(byName),
                "countries", Comparator.comparing(this::countries).thenComparing(byName),
                "state", Comparator.comparing(this::state).thenComparing(byName),
                "lastSignIn",
                        Comparator.<Users.Entry, Instant>comparing(
                                        entry -> entry.lastSignIn().orElse(Instant.EPOCH))
                                .thenComparing(byName));
    }

    private void show() {
        list.refresh();
    }

    private String role(Users.Entry entry) {
        return getTranslation("access.role." + entry.user().role());
    }

    private String countries(Users.Entry entry) {
        return study.list(entry.user().countries(), getTranslation("access.countries.all"), getLocale());
    }

    private String state(Users.Entry entry) {
        if (!entry.user().enabled()) {
            return getTranslation("access.users.disabled");
        }
        return getTranslation(entry.hasPassword() ? "access.users.active" : "access.users.invited");
    }

    private boolean isSelf(User user) {
        return currentUser.get().map(User::id).filter(user.id()::equals).isPresent();
    }

    /** Nobody can change or disable the own account: there is nothing to click then. */
    private Component actions(User user) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (isSelf(user)) {
            actions.add(Rows.text(getTranslation("access.users.you")));
            return actions;
        }
        if (user.enabled()) {
            var disable = action("disable", user, _ -> {});
            disable.addClickListener(_ -> new Question(
                            getTranslation("access.users.disableQuestion", user.name()),
                            getTranslation("access.users.disableFollows"),
                            getTranslation("access.users.disable"))
                    .ask(disable, () -> notice.attempt(() -> disable(user))));
            actions.add(
                    action("change", user, _ -> edit(Optional.of(user))),
                    action("link", user, _ -> notice.attempt(() -> reset(user))),
                    disable);
        } else {
            actions.add(action("enable", user, _ -> notice.attempt(() -> enable(user))));
        }
        return actions;
    }

    private NativeButton action(String name, User user, Consumer<User> run) {
        var text = getTranslation("access.users." + name);
        var button = new NativeButton(text, _ -> run.accept(user));
        button.addClassName("link");
        button.setAriaLabel(text + ": " + user.name());
        return button;
    }

    /** With what is kept now: the list may have been shown a while ago. */
    private void edit(Optional<User> listed) {
        var user = listed.flatMap(one -> users.find(one.id()));
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
        user.ifPresent(one -> form.over(() -> users.find(one.id())));
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
