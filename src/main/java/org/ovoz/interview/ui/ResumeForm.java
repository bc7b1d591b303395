package org.ovoz.interview.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.function.Predicate;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Where somebody goes on with a resume code: typed, or kept in this browser. */
final class ResumeForm extends Div {

    private final Predicate<String> onResume;
    private final Field field = new Field("resume-code", getTranslation("interview.resume.label")).code();
    private final Element message =
            new Element("p").setAttribute("class", "error-text").setAttribute("role", "alert");

    /**
     * @param choices keeps what was typed when the page is shown anew
     * @param onResume tells whether a code is right, and goes on if it is
     */
    ResumeForm(WelcomeChoices choices, Predicate<String> onResume) {
        this.onResume = onResume;
        addClassName("resume");
        field.input().setValue(choices.code);
        field.input().addValueChangeListener(_ -> choices.code = field.value());
        message.setAttribute("id", "resume-code-message");
        field.getElement().appendChild(message);
        var form = new Form(() -> resume(field.value()));
        form.add(field, new NativeButton(getTranslation("interview.resume.button")));
        add(new H2(getTranslation("interview.resume.title")), form, remembered());
    }

    /** Shown in the browser only where a code was kept on this device. */
    private Div remembered() {
        var go = new NativeButton(getTranslation("interview.resume.here"));
        var forget = new NativeButton(getTranslation("interview.resume.forget"));
        forget.addClassName("link");
        var frame = new Div(go, forget);
        frame.addClassNames("actions", "remembered");
        frame.getElement().setAttribute("hidden", true);
        addAttachListener(_ -> getElement().executeJs("""
                const frame = this.querySelector('.remembered');
                const [go, forget] = frame.querySelectorAll('button');
                let code = null;
                try { code = localStorage.getItem('ovoz.code'); } catch { }
                frame.hidden = !code;
                go.addEventListener('click', () => this.$server.resume(code));
                forget.addEventListener('click', () => {
                  localStorage.removeItem('ovoz.code');
                  frame.hidden = true;
                })"""));
        return frame;
    }

    @ClientCallable
    private void resume(String code) {
        message.setText("");
        if (!onResume.test(code)) {
            message.setText(getTranslation("interview.resume.wrong"));
            field.input()
                    .getElement()
                    .setAttribute("aria-invalid", "true")
                    .setAttribute("aria-describedby", "resume-code-message");
        }
    }
}
