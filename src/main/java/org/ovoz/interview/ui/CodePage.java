package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.ovoz.ui.CopyButton;

/** Offers the resume code before the first answer, and later from the footer. Nothing is kept unless it is ticked. */
final class CodePage extends Div {

    /** What a lost page was. */
    static final String WHERE = "(code)";

    CodePage(String code, Runnable onGoOn) {
        addClassName("code-page");
        getElement().setAttribute("data-where", WHERE);
        var shown = new Paragraph(code);
        shown.addClassName("code");
        shown.setId("resume-code-shown");
        shown.getElement().setAttribute("translate", "no");
        var inApp = new Paragraph(getTranslation("interview.code.inApp"));
        inApp.addClassNames("note", "warn");
        inApp.getElement().setAttribute("hidden", true);
        inApp.addAttachListener(_ -> inApp.getElement().executeJs("""
                this.hidden = !(/Instagram|FBAN|FBAV|Telegram/i.test(navigator.userAgent)
                  || window.TelegramWebview || window.TelegramWebviewProxy)"""));
        var goOn = new NativeButton(getTranslation("interview.code.goOn"), _ -> onGoOn.run());
        goOn.addClassName("primary");
        var actions = new Div(goOn, new CopyButton(code));
        actions.addClassName("actions");
        add(
                new H1(getTranslation("interview.code.title")),
                inApp,
                new Paragraph(getTranslation("interview.code.text")),
                shown,
                new Paragraph(getTranslation("interview.code.hint")),
                remember(code),
                actions);
    }

    private Div remember(String code) {
        var frame = new Div();
        frame.addClassName("remember");
        var box = new Element("input").setAttribute("type", "checkbox").setAttribute("id", "remember-code");
        var refused = new Paragraph();
        refused.addClassName("error-text");
        refused.getElement().setAttribute("role", "alert");
        box.addAttachListener(
                _ -> box.executeJs("""
                const put = (keeps) => {
                  try {
                    if (keeps) localStorage.setItem('ovoz.code', $0);
                    else localStorage.removeItem('ovoz.code');
                    return true;
                  } catch { return false; }
                };
                try { this.checked = localStorage.getItem('ovoz.code') !== null && put(true); } catch { }
                this.addEventListener('change', () => {
                  const isRefused = !put(this.checked) && this.checked;
                  $1.textContent = isRefused ? $2 : '';
                  if (isRefused) this.checked = false;
                })""", code, refused.getElement(), getTranslation("interview.code.rememberRefused")));
        frame.getElement().appendChild(Inputs.row(box, getTranslation("interview.code.remember")));
        var warning = new Paragraph(getTranslation("interview.code.rememberHint"));
        warning.addClassName("hint");
        warning.setId("remember-code-hint");
        box.setAttribute("aria-describedby", "remember-code-hint");
        frame.add(warning, refused);
        return frame;
    }
}
