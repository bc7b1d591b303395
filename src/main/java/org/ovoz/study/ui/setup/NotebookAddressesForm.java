package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URI;
import java.util.stream.Collectors;
import org.ovoz.study.setup.NotebookAddresses;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.SiteAddress;

/** Under which addresses the notebooks of interviewers reach this server. What is typed wrongly stays. */
final class NotebookAddressesForm extends Div {

    private final NotebookAddresses addresses;
    private final SiteAddress site;
    private final Field typed;
    private final Paragraph source = new Paragraph();
    private final Paragraph answer = new Paragraph();
    private final NativeButton reset;
    private final Form form = new Form(this::save).keepsEntries();

    NotebookAddressesForm(NotebookAddresses addresses, SiteAddress site) {
        this.addresses = addresses;
        this.site = site;
        typed = new Field("setup-notebook-addresses", getTranslation("study.setup.notebook.addresses"))
                .hint(getTranslation("study.setup.notebook.hint"))
                .autocomplete("off");
        typed.addClassName("long");
        answer.getElement().setAttribute("role", "status");
        source.addClassName("hint");
        var save = new NativeButton(getTranslation("study.setup.notebook.save"));
        reset = reset();
        var buttons = new Div(save, reset);
        buttons.addClassName("buttons");
        form.add(typed, answer, buttons);
        add(new H3(getTranslation("study.setup.notebook")), source, form);
        show();
        form.over(addresses::now);
    }

    private void show() {
        var isSet = addresses.areSet();
        typed.input().setValue(addresses.now().stream().map(URI::toString).collect(Collectors.joining(" ")));
        source.setText(getTranslation(isSet ? "study.setup.notebook.fromDatabase" : "study.setup.notebook.fromFile"));
        reset.setVisible(isSet);
    }

    private NativeButton reset() {
        var button = new NativeButton(getTranslation("study.setup.facts.reset"));
        button.getElement().setAttribute("type", "button");
        button.addClickListener(_ -> new Question(
                        getTranslation("study.setup.notebook.resetQuestion"),
                        getTranslation("study.setup.notebook.resetFollows"),
                        getTranslation("study.setup.facts.reset"))
                .ask(button, () -> {
                    addresses.reset();
                    form.saved();
                    say("", false);
                    show();
                }));
        return button;
    }

    private void save() {
        var wrong = addresses.set(typed.value(), site.of(""));
        typed.setClassName("invalid", wrong.isPresent());
        say(
                wrong.map(one -> getTranslation(
                                "study.setup.notebook.flaw." + one.flaw(),
                                one.what(),
                                Integer.toString(NotebookAddresses.MOST)))
                        .orElseGet(() -> getTranslation("study.setup.notebook.saved")),
                wrong.isPresent());
        if (wrong.isEmpty()) {
            form.saved();
            show();
        }
    }

    private void say(String what, boolean isWrong) {
        answer.setText(what);
        answer.setClassName("error-text", isWrong);
    }
}
