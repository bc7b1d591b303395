package org.ovoz.access.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.Refusal;
import org.ovoz.access.Refused;
import org.ovoz.access.web.AccountActivation;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/**
 * Where a one-time link leads: a person sets a password. The secret is the fragment of the address; it comes here by a
 * request of the page itself, so that the preview of a messenger, which only gets the page, uses nothing up.
 */
@Route("welcome")
@AnonymousAllowed
class WelcomeView extends SignedOutLayout {

    private final AccountActivation activation;
    private final Notice notice = new Notice();
    private final Div body = new Div();
    private @Nullable String secret;
    private @Nullable Field name;
    private @Nullable PasswordField password;

    WelcomeView(DemonstrationBanner demonstration, AccountActivation activation) {
        super(demonstration, "access.welcome.title");
        this.activation = activation;
        main().add(new H1(getTranslation("access.welcome.title")), notice, body);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("window.addEventListener('hashchange', () => window.location.reload());"
                        + " return window.location.hash.substring(1)")
                .then(String.class, this::open);
    }

    /** Shows the form if the link can be used; otherwise says what to do. */
    void open(String fragment) {
        body.removeAll();
        activation.open(fragment).ifPresentOrElse(opened -> show(fragment, opened), this::showSpent);
    }

    private void show(String fragment, AccountActivation.Opened opened) {
        secret = fragment;
        var form = new Form(this::submit);
        if (opened.userName().isEmpty()) {
            form.add(new Paragraph(getTranslation("access.welcome.firstAdmin")));
        } else {
            form.add(new Paragraph(getTranslation("access.welcome.invited")));
        }
        var field = new Field("username", getTranslation("access.name"))
                .autocomplete("username")
                .required();
        opened.userName().ifPresent(known -> {
            field.input().setValue(known);
            field.input().getElement().setAttribute("readonly", "");
        });
        var newPassword = new PasswordField(getTranslation("access.password.new"));
        var button = new NativeButton(getTranslation("access.welcome.button"));
        button.addClassName("primary");
        form.add(field, newPassword, button);
        name = field;
        password = newPassword;
        body.add(form);
    }

    private void showSpent() {
        notice.warn(getTranslation("access.refusal." + Refusal.LINK_SPENT));
    }

    private void submit() {
        if (secret == null || name == null || password == null) {
            return;
        }
        notice.clear();
        try {
            activation.accept(secret, name.value(), password.value());
            secret = null;
            UI.getCurrent().getPage().setLocation("login?ready");
        } catch (Refused refused) {
            if (refused.refusal() == Refusal.LINK_SPENT) {
                body.removeAll();
            }
            notice.refused(refused);
        }
    }
}
