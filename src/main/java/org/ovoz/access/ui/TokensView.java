package org.ovoz.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.ovoz.access.ApiToken;
import org.ovoz.access.ApiTokens;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** The tokens with which programs read the HTTP API: make one, see which are used, revoke. */
@Route(value = "tokens", layout = MainLayout.class)
@Menu(title = "access.menu.tokens", order = 44)
@RolesAllowed("MANAGE_TOKENS")
@CssImport("./access.css")
class TokensView extends Div implements HasDynamicTitle {

    private final ApiTokens tokens;
    private final StudyFacts study;
    private final Notice notice = new Notice();
    private final Div panel = new Div();
    private final Div list = new Div();

    TokensView(ApiTokens tokens, StudyFacts study) {
        this.tokens = tokens;
        this.study = study;
        var create = new NativeButton(getTranslation("access.tokens.new"), _ -> edit());
        create.addClassName("primary");
        var title = new Div(new H1(getTranslation("access.menu.tokens")), create);
        title.addClassName("page-title");
        add(title, new Paragraph(getTranslation("access.tokens.intro")), notice, panel, list);
        show();
    }

    private void show() {
        list.removeAll();
        var all = tokens.all();
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation("access.tokens.none"));
            empty.addClassName("empty");
            list.add(empty);
            return;
        }
        var rows = new Rows(
                getTranslation("access.menu.tokens"),
                List.of(
                        getTranslation("access.tokens.use"),
                        getTranslation("access.countries"),
                        getTranslation("access.tokens.made"),
                        getTranslation("access.tokens.lastUse"),
                        getTranslation("access.state"),
                        getTranslation("access.actions")));
        all.forEach(token ->
                rows.row(cells(token)).setClassName("off", token.revokedAt().isPresent()));
        list.add(rows);
    }

    private List<Component> cells(ApiToken token) {
        var isRevoked = token.revokedAt().isPresent();
        var works = !isRevoked && tokens.isUpheld(token);
        return List.of(
                Rows.text(token.mayExport() ? getTranslation("access.tokens.withExport", token.name()) : token.name()),
                Rows.text(study.list(token.countries(), getTranslation("access.countries.all"), getLocale())),
                Rows.text(study.day(token.madeAt(), getLocale()) + ", " + token.madeBy()),
                Rows.text(token.lastUsedOn()
                        .map(day -> study.day(day, getLocale()))
                        .orElse("–")),
                Rows.tag(
                        getTranslation(
                                isRevoked
                                        ? "access.tokens.revoked"
                                        : works ? "access.tokens.inUse" : "access.tokens.stopped"),
                        works),
                isRevoked ? Rows.text("") : revoking(token));
    }

    /** Revoking cannot be taken back, so it takes a second click. */
    private Component revoking(ApiToken token) {
        var actions = new Div();
        actions.addClassName("row-actions");
        var revoke = new NativeButton(getTranslation("access.tokens.revoke"));
        revoke.addClassName("link");
        revoke.setAriaLabel(getTranslation("access.tokens.revoke") + ": " + token.name());
        revoke.addClickListener(_ -> {
            actions.removeAll();
            var sure = new NativeButton(getTranslation("access.tokens.revokeSure"), _ -> revoke(token));
            sure.addClassName("danger");
            actions.add(sure, new NativeButton(getTranslation("access.cancel"), _ -> show()));
            sure.focus();
        });
        actions.add(revoke);
        return actions;
    }

    private void revoke(ApiToken token) {
        tokens.revoke(token.id());
        show();
        notice.done(getTranslation("access.tokens.wasRevoked", token.name()));
    }

    private void edit() {
        notice.clear();
        panel.removeAll();
        var name = new Field("token-name", getTranslation("access.tokens.use"))
                .hint(getTranslation("access.tokens.useHint"))
                .autocomplete("off");
        Choices<CountryCode> countries = Choices.several(getTranslation("access.countries"));
        countries.hint(getTranslation("access.tokens.countriesHint"));
        study.givable(getLocale()).forEach((code, label) -> countries.offer(code, label, ""));
        Choices<Boolean> rights = Choices.several(getTranslation("access.tokens.rights"));
        rights.offer(true, getTranslation("access.tokens.mayExport"), getTranslation("access.tokens.mayExportHint"));
        var form = new Form(() -> notice.attempt(() -> {
            var made = tokens.make(
                    name.value(), countries.chosen(), !rights.chosen().isEmpty());
            panel.removeAll();
            panel.add(new ShownOnce(
                    getTranslation("access.tokens.shownTitle", made.token().name()),
                    made.secret(),
                    getTranslation("access.tokens.shownText")));
            show();
        }));
        var submit = new NativeButton(getTranslation("access.tokens.make"));
        submit.addClassName("primary");
        var cancel = new NativeButton(getTranslation("access.cancel"), _ -> panel.removeAll());
        cancel.getElement().setAttribute("type", "button");
        var buttons = new Div(submit, cancel);
        buttons.addClassName("buttons");
        form.add(name, countries, rights, buttons);
        var box = new Div(new H2(getTranslation("access.tokens.new")), form);
        box.addClassName("panel");
        panel.add(box);
        name.input().focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.menu.tokens") + " – Ovoz";
    }
}
