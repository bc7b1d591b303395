package org.ovoz.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Connection;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.Form;
import org.ovoz.ui.PageLanguage;

/** Withdraws a sent interview by its receipt code. The answer is the same for a wrong code. */
@Route("withdraw")
@AnonymousAllowed
@CssImport("./ovoz.css")
@CssImport("./interview.css")
class WithdrawView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RespondentWithdrawals withdrawals;
    private final Definitions definitions;
    private final DemonstrationBanner demonstration;
    private String code = "";
    private boolean asked;

    WithdrawView(RespondentWithdrawals withdrawals, Definitions definitions, DemonstrationBanner demonstration) {
        this.withdrawals = withdrawals;
        this.definitions = definitions;
        this.demonstration = demonstration;
        addClassName("respondent");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FirstLanguage.setLanguage(definitions.study(), event.getLocation(), null);
        show();
    }

    @Override
    public String getPageTitle() {
        var study = definitions.study().title().master(new Language(getLocale().getLanguage()));
        return getTranslation("interview.withdraw.title") + " – " + study;
    }

    private void languageChanged() {
        show();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        PageHeading.focus(this);
    }

    private void show() {
        removeAll();
        PageLanguage.set(this, getLocale().getLanguage());
        var answer = new Paragraph();
        answer.getElement().setAttribute("role", "status");
        answer.addClassName("note");
        answer.setText(getTranslation("interview.withdraw.done"));
        answer.setVisible(asked);
        var input = new Element("input")
                .setAttribute("type", "text")
                .setAttribute("id", "receipt-code")
                .setAttribute("autocomplete", "off")
                .setAttribute("class", "code");
        input.setProperty("value", code);
        input.addPropertyChangeListener("value", "change", _ -> code = input.getProperty("value", ""));
        var label = new Element("label")
                .setAttribute("for", "receipt-code")
                .setText(getTranslation("interview.withdraw.label"));
        var field = new Div();
        field.addClassName("field");
        field.getElement().appendChild(label, input);
        var form = new Form(() -> {
            withdrawals.withdraw(input.getProperty("value", ""));
            code = "";
            asked = true;
            input.setProperty("value", "");
            answer.setVisible(true);
        });
        var button = new NativeButton(getTranslation("interview.withdraw.button"));
        button.addClassName("primary");
        form.add(field, button);
        var back = new Anchor("", getTranslation("ui.toStart"));
        var main = new Main(
                new H1(getTranslation("interview.withdraw.title")),
                new Paragraph(getTranslation("interview.withdraw.text")),
                form,
                answer,
                new Paragraph(back));
        add(
                demonstration.banner(),
                new RespondentHeader(definitions.study(), _ -> languageChanged()),
                main,
                Connection.ofRespondent());
    }
}
