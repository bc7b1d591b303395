package org.ovoz.notice.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.notice.NoticeMail;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Where one gets notices by e-mail, if one wants to. */
final class MailForm extends Div {

    MailForm(NoticeMail mail) {
        var field = new Field("notice-mail", getTranslation("notice.mail.address"))
                .hint(getTranslation("notice.mail.hint"))
                .autocomplete("email");
        mail.address().ifPresent(field.input()::setValue);
        var answer = new Paragraph();
        answer.getElement().setAttribute("role", "status");
        var form = new Form(() -> {
            var isRight =
                    mail.setAddress(field.value(), new Language(getLocale().getLanguage()));
            field.setClassName("invalid", !isRight);
            answer.setClassName("error-text", !isRight);
            answer.setText(getTranslation(isRight ? "notice.mail.saved" : "notice.mail.wrong"));
        });
        form.add(field, answer, new NativeButton(getTranslation("notice.mail.save")));
        add(new H2(getTranslation("notice.mail.title")), form);
    }
}
