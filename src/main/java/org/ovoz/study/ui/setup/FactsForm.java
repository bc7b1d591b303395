package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;
import org.ovoz.study.setup.SetUpFacts;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;

/** The study's name, who asks and where one may ask back, in every language. What is typed wrongly stays. */
final class FactsForm extends Div {

    private final SetUpFacts facts;
    private final Runnable saved;
    private final Map<Language, Field> titles = new LinkedHashMap<>();
    private final Map<Language, Field> organizations = new LinkedHashMap<>();
    private final Field contact;
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();

    FactsForm(Definitions definitions, SetUpFacts facts, Runnable saved) {
        this.facts = facts;
        this.saved = saved;
        var study = definitions.study();
        form.over(() -> List.of(definitions.study().title(), definitions.study().asker()));
        form.add(
                new H3(getTranslation("study.setup.facts.title")), fields("title", study.title(), titles, definitions));
        form.add(
                new H3(getTranslation("study.setup.facts.organization")),
                fields("organization", study.asker().organization(), organizations, definitions));
        contact = new Field("setup-contact", getTranslation("study.setup.facts.contact"))
                .hint(getTranslation("study.setup.facts.contactHint"));
        contact.input().setValue(study.asker().contact());
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("error-text");
        var save = new NativeButton(getTranslation("study.setup.facts.save"));
        save.addClassName("primary");
        var buttons = new Div(save);
        buttons.addClassName("buttons");
        if (facts.areSet()) {
            buttons.add(reset());
        }
        form.add(contact, answer, buttons);
        var source = new Paragraph(
                getTranslation(facts.areSet() ? "study.setup.facts.fromDatabase" : "study.setup.facts.fromFile"));
        source.addClassName("hint");
        add(source);
        if (facts.isContactAnExample()) {
            var warning = new Paragraph(
                    getTranslation("study.setup.facts.example", study.asker().contact()));
            warning.addClassNames("note", "warn");
            add(warning);
        }
        add(form);
    }

    private Div fields(String name, Text known, Map<Language, Field> fields, Definitions definitions) {
        var line = new Div();
        line.addClassName("fields");
        definitions.study().languages().forEach((language, own) -> {
            var field = new Field("setup-" + name + "-" + language, own);
            field.input().setValue(known.master(language));
            field.input().getElement().setAttribute("lang", language.tag());
            field.input().getElement().setAttribute("maxlength", Integer.toString(SetUpFacts.LONGEST));
            field.setClassName("long", name.equals("organization"));
            fields.put(language, field);
            line.add(field);
        });
        return line;
    }

    private NativeButton reset() {
        var reset = new NativeButton(getTranslation("study.setup.facts.reset"));
        reset.getElement().setAttribute("type", "button");
        reset.addClickListener(_ -> new Question(
                        getTranslation("study.setup.facts.resetQuestion"),
                        getTranslation("study.setup.facts.resetFollows"),
                        getTranslation("study.setup.facts.reset"))
                .ask(reset, () -> {
                    facts.reset();
                    saved.run();
                }));
        return reset;
    }

    private void save() {
        var typedContact = contact.value().strip();
        contact.setClassName("invalid", !SetUpFacts.isContact(typedContact));
        var isRight = filled(titles) & filled(organizations) & SetUpFacts.isContact(typedContact);
        if (isRight) {
            facts.set(values(titles), values(organizations), typedContact);
            form.saved();
            saved.run();
        } else {
            answer.setText(getTranslation("study.setup.facts.wrong"));
        }
    }

    private static boolean filled(Map<Language, Field> fields) {
        var isFilled = true;
        for (var field : fields.values()) {
            var value = field.value().strip();
            var isRight = !value.isEmpty() && value.length() <= SetUpFacts.LONGEST;
            field.setClassName("invalid", !isRight);
            isFilled &= isRight;
        }
        return isFilled;
    }

    private static Map<Language, String> values(Map<Language, Field> fields) {
        var values = new LinkedHashMap<Language, String>();
        fields.forEach((language, field) -> values.put(language, field.value().strip()));
        return values;
    }
}
