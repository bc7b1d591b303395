package org.ovoz.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;

/** The own account: who one is here, and a new password. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
@CssImport("./access.css")
class AccountView extends Div implements HasDynamicTitle {

    private final Users users;
    private final Notice notice = new Notice();
    private final Field present = new Field("password", getTranslation("access.password.present"))
            .password()
            .autocomplete("current-password")
            .required();
    private final PasswordField fresh = new PasswordField(getTranslation("access.password.new"));
    private final Form form = new Form(this::save);

    AccountView(Users users, CurrentUser currentUser, StudyFacts study) {
        this.users = users;
        add(new H1(getTranslation("access.account.title")));
        currentUser.get().ifPresent(user -> add(facts(user, study)));
        var button = new NativeButton(getTranslation("access.account.button"));
        button.addClassName("primary");
        form.add(userName(currentUser), present, fresh, button);
        add(new H2(getTranslation("access.account.password")), notice, form);
    }

    private DescriptionList facts(User user, StudyFacts study) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "access.name", user.name());
        fact(facts, "access.role", getTranslation("access.role." + user.role()));
        fact(
                facts,
                "access.countries",
                study.list(user.countries(), getTranslation("access.countries.all"), getLocale()));
        return facts;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    /** Tells password programs whose password this is. */
    private static Input userName(CurrentUser currentUser) {
        var name = new Input();
        name.setValue(currentUser.get().map(User::name).orElse(""));
        name.getElement()
                .setAttribute("autocomplete", "username")
                .setAttribute("hidden", "")
                .setAttribute("readonly", "");
        return name;
    }

    private void save() {
        notice.attempt(() -> {
            users.changeOwnPassword(present.value(), fresh.value());
            UI.getCurrent().getPage().setLocation("login?ready");
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.account.title") + " – Ovoz";
    }
}
