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
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ovoz.access.ApiToken;
import org.ovoz.access.ApiTokens;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.ListSource;
import org.ovoz.ui.list.StaffList;

/** The tokens with which programs read the HTTP API: make one, see which are used, revoke. */
@Route(value = "tokens", layout = MainLayout.class)
@Menu(title = "access.menu.tokens", order = 64)
@RolesAllowed("MANAGE_TOKENS")
@CssImport("./access.css")
class TokensView extends Div implements HasDynamicTitle {

    private final ApiTokens tokens;
    private final StudyFacts study;
    private final Notice notice = new Notice();
    private final Div panel = new Div();
    private final StaffList<ApiToken> list;

    TokensView(ApiTokens tokens, StudyFacts study) {
        this.tokens = tokens;
        this.study = study;
        var create = new NativeButton(getTranslation("access.tokens.new"), _ -> edit());
        create.addClassName("primary");
        var title = new Div(new H1(getTranslation("access.menu.tokens")), create);
        title.addClassName("page-title");
        list = new StaffList<>(
                        "tokens",
                        getTranslation("access.menu.tokens"),
                        getTranslation("access.tokens.search"),
                        getTranslation("access.tokens.none"),
                        ApiToken::id,
                        columns(),
                        ListSource.inMemory(tokens::all, token -> use(token) + "\n" + token.madeBy(), orders()))
                .pale(token -> token.revokedAt().isPresent());
        add(title, new Paragraph(getTranslation("access.tokens.intro")), notice, panel, list);
    }

    private List<ListColumn<ApiToken>> columns() {
        return List.of(
                ListColumn.<ApiToken>text("use", getTranslation("access.tokens.use"), this::use)
                        .width(10)
                        .staying(),
                ListColumn.text("countries", getTranslation("access.countries"), this::countries),
                ListColumn.text(
                        "made",
                        getTranslation("access.tokens.made"),
                        token -> study.day(token.madeAt(), getLocale()) + ", " + token.madeBy()),
                ListColumn.text(
                        "lastUse",
                        getTranslation("access.tokens.lastUse"),
                        token -> token.lastUsedOn()
                                .map(day -> study.day(day, getLocale()))
                                .orElse("–")),
                ListColumn.tag("state", getTranslation("access.state"), this::state, this::works),
                ListColumn.<ApiToken>parts("actions", getTranslation("access.actions"), _ -> "", this::revoking)
                        .staying());
    }

    private Map<String, Comparator<ApiToken>> orders() {
        return Map.of(
                "use", Comparator.comparing(token -> token.name().toLowerCase(Locale.ROOT)),
                "countries", Comparator.comparing(this::countries),
                "made", Comparator.comparing(ApiToken::madeAt),
                "lastUse", Comparator.comparing(token -> token.lastUsedOn().orElse(LocalDate.MIN)),
                "state", Comparator.comparing(this::state));
    }

    private void show() {
        list.refresh();
    }

    private String use(ApiToken token) {
        return token.mayExport() ? getTranslation("access.tokens.withExport", token.name()) : token.name();
    }

    private String countries(ApiToken token) {
        return study.list(token.countries(), getTranslation("access.countries.all"), getLocale());
    }

    private boolean works(ApiToken token) {
        return token.revokedAt().isEmpty() && tokens.isUpheld(token);
    }

    private String state(ApiToken token) {
        if (token.revokedAt().isPresent()) {
            return getTranslation("access.tokens.revoked");
        }
        return getTranslation(works(token) ? "access.tokens.inUse" : "access.tokens.stopped");
    }

    private Component revoking(ApiToken token) {
        var actions = new Div();
        actions.addClassName("row-actions");
        if (token.revokedAt().isEmpty()) {
            var revoke = new NativeButton(getTranslation("access.tokens.revoke"));
            revoke.addClassName("link");
            revoke.setAriaLabel(getTranslation("access.tokens.revoke") + ": " + token.name());
            revoke.addClickListener(_ -> new Question(
                            getTranslation("access.tokens.revokeQuestion", token.name()),
                            getTranslation("access.tokens.revokeFollows"),
                            getTranslation("access.tokens.revokeSure"))
                    .ask(revoke, () -> revoke(token)));
            actions.add(revoke);
        }
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
