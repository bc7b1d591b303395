package org.ovoz.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
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
import org.ovoz.ui.Field;
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
        var field = new Field("receipt-code", getTranslation("interview.withdraw.label")).code();
        field.input().setValue(code);
        field.input().addValueChangeListener(_ -> code = field.value());
        var form = new Form(() -> {
            withdrawals.withdraw(field.value());
            asked = true;
            field.input().clear();
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
