package org.ovoz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks before something is done that a click cannot take back: a native dialog that says what follows. The rest of the page
 * cannot be reached meanwhile, Esc means no, and the focus goes back to the button that asked.
 *
 * {@snippet :
 * new Question("Close the wave?", "Nobody can begin an interview then.", "Close the wave").ask(button, () -> waves.close(wave));
 * }
 */
@Tag("dialog")
public final class Question extends HtmlContainer {

    private final Div matter = new Div();
    private final Paragraph problem = new Paragraph();
    private final NativeButton yes;
    private final NativeButton no = new NativeButton(getTranslation("ui.question.no"));
    private Supplier<Optional<String>> check = Optional::empty;
    private Runnable declined = () -> {};

    /**
     * @param what the question itself
     * @param consequences what follows from a yes
     * @param yes what is done, as its button says it
     */
    public Question(String what, String consequences, String yes) {
        addClassName("ask-dialog");
        var title = new H2(what);
        title.setId("question-title");
        var text = new Paragraph(consequences);
        text.setId("question-text");
        getElement()
                .setAttribute("aria-labelledby", "question-title")
                .setAttribute("aria-describedby", "question-text");
        this.yes = new NativeButton(yes);
        this.yes.addClassName("danger");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        no.getElement().setAttribute("type", "button").setAttribute("autofocus", "");
        add(title, text);
    }

    /** What the button that does nothing says. */
    public Question orElse(String no) {
        this.no.setText(no);
        return this;
    }

    /** The same, and what is done when it is pressed, or Esc. */
    public Question orElse(String no, Runnable declined) {
        this.declined = declined;
        return orElse(no);
    }

    /**
     * Asks for something more, such as a reason.
     *
     * @param check says what is still missing; then nothing is done
     */
    public Question with(Component more, Supplier<Optional<String>> check) {
        matter.add(more);
        this.check = check;
        no.getElement().removeAttribute("autofocus");
        return this;
    }

    /** Shows the question over the page that is open; it goes with the page. */
    public void ask(Component opener, Runnable act) {
        var buttons = new Div(yes, no);
        buttons.addClassName("buttons");
        var form = new Form(() -> answer(opener, act));
        form.add(matter, problem, buttons);
        add(form);
        no.addClickListener(_ -> {
            close(opener);
            declined.run();
        });
        getElement().addEventListener("close", _ -> {
            removeFromParent();
            declined.run();
        });
        var ui = UI.getCurrent();
        ui.add(this);
        var navigation = ui.addAfterNavigationListener(_ -> removeFromParent());
        addDetachListener(_ -> navigation.remove());
        getElement().executeJs("this.showModal()");
    }

    private void answer(Component opener, Runnable act) {
        var missing = check.get();
        if (missing.isPresent()) {
            problem.setText(missing.get());
            matter.getElement().executeJs("this.querySelector('input, select, textarea')?.focus()");
            return;
        }
        act.run();
        close(opener);
    }

    /** The button may be gone, because what it did is done: then the page itself has the focus. */
    private void close(Component opener) {
        removeFromParent();
        var back = opener.isAttached() ? opener.getElement() : null;
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const back = $0?.isConnected ? $0 : document.getElementById('main');"
                                + " if (document.activeElement === document.body) back?.focus({preventScroll: true})",
                        back);
    }
}
