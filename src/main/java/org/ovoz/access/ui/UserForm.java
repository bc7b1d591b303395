package org.ovoz.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Asks for the name, role and countries of a user; the name only while the user is new. */
class UserForm extends Div {

    /** What is done with the entries. */
    interface Save {
        void accept(String name, Role role, Set<CountryCode> countries);
    }

    private final Field name = new Field("user-name", getTranslation("access.name"))
            .hint(getTranslation("access.users.nameHint"))
            .autocomplete("off");
    private final Choices<Role> roles = Choices.one(getTranslation("access.role"));
    private final Choices<CountryCode> countries = Choices.several(getTranslation("access.countries"));
    private final Form form;

    UserForm(Optional<User> user, StudyFacts study, Save save, Runnable cancel) {
        addClassName("panel");
        EnumSet.allOf(Role.class)
                .forEach(role -> roles.offer(
                        role, getTranslation("access.role." + role), getTranslation("access.role." + role + ".may")));
        countries.hint(getTranslation("access.countries.hint"));
        study.givable(getLocale()).forEach((code, label) -> countries.offer(code, label, ""));
        roles.choose(Set.of(user.map(User::role).orElse(Role.FIELD_STAFF)));
        countries.choose(user.map(User::countries).orElse(Set.of()));
        form = new Form(() ->
                        save.accept(name.value(), roles.chosen().iterator().next(), countries.chosen()))
                .keepsEntries();
        var title = user.map(known -> getTranslation("access.users.changeTitle", known.name()))
                .orElseGet(() -> getTranslation("access.users.new"));
        var submit = new NativeButton(getTranslation(user.isPresent() ? "access.users.save" : "access.users.create"));
        submit.addClassName("primary");
        var close = new NativeButton(getTranslation("access.cancel"), _ -> cancel.run());
        close.getElement().setAttribute("type", "button");
        var buttons = new Div(submit, close);
        buttons.addClassName("buttons");
        name.setVisible(user.isEmpty());
        form.add(name, roles, countries, buttons);
        add(new H2(title), form);
    }

    /** Says what is kept of the user now, which somebody else may change while the form is open. */
    void over(Supplier<?> kept) {
        form.over(kept);
    }

    void fill(String typedName, Role role, Set<CountryCode> codes) {
        name.input().setValue(typedName);
        roles.choose(Set.of(role));
        countries.choose(codes);
    }

    void submit() {
        form.submit();
    }

    void focus() {
        name.input().focus();
    }
}
