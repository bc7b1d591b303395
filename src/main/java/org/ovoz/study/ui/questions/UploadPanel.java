package org.ovoz.study.ui.questions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.study.questions.QuestionnaireArchive;
import org.ovoz.study.questions.QuestionnaireComparison;
import org.ovoz.study.questions.QuestionnaireUploads;
import org.ovoz.study.questions.QuestionnaireUploads.Preview;
import org.ovoz.ui.FileInput;
import org.ovoz.ui.Question;

/** A new version of a questionnaire from an archive: what is wrong with it, what is other, and its publication. */
final class UploadPanel extends Section {

    private final Definitions definitions;
    private final QuestionnaireUploads uploads;
    private final Consumer<Questionnaire> look;
    private final Runnable published;
    private final Div result = new Div();

    /**
     * @param look called with a questionnaire that can be looked at before it is published
     * @param published called when one was published
     */
    UploadPanel(
            Definitions definitions,
            QuestionnaireUploads uploads,
            Consumer<Questionnaire> look,
            Runnable published) {
        this.definitions = definitions;
        this.uploads = uploads;
        this.look = look;
        this.published = published;
        addClassNames("panel", "no-print");
        result.getElement().setAttribute("role", "status");
        add(
                new H2(getTranslation("study.questions.upload")),
                new FileInput(
                        "questionnaire-file",
                        getTranslation("study.questions.file"),
                        getTranslation("study.questions.fileHint"),
                        ".zip",
                        QuestionnaireArchive.LARGEST,
                        content -> show(uploads.preview(content))),
                result);
    }

    private void show(Preview preview) {
        result.removeAll();
        var read = preview.questionnaire();
        if (!preview.faults().isEmpty()) {
            faults(preview);
        } else if (!preview.errors().isEmpty()) {
            errors(preview);
        } else if (read != null && preview.isOld()) {
            problem(getTranslation(
                    "study.questions.old", read.id(), Integer.toString(read.version()), Integer.toString(preview.least())));
        } else if (read != null) {
            ready(preview, read);
        }
    }

    private void problem(String text) {
        var note = new Paragraph(text);
        note.addClassNames("note", "error");
        result.add(note);
    }

    private void faults(Preview preview) {
        problem(getTranslation("study.questions.refused"));
        var list = new UnorderedList();
        preview.faults()
                .forEach(fault -> list.add(new ListItem(
                        getTranslation("study.questions.fault." + fault.reason(), fault.file()))));
        result.add(list);
    }

    /** The files are written in English keys, and so are the messages about them. */
    private void errors(Preview preview) {
        problem(getTranslation("study.questions.errors", Integer.toString(preview.errors().size())));
        var list = new Element("ul").setAttribute("lang", "en").setAttribute("class", "definition-errors");
        preview.errors()
                .forEach(error -> list.appendChild(new Element("li")
                        .appendChild(
                                new Element("code").setText(error.file() + ":" + error.line()),
                                new Element("span")
                                        .setText(" " + error.path() + ": " + error.problem() + ". "
                                                + error.whatToDo() + "."))));
        result.getElement().appendChild(list);
    }

    private void ready(Preview preview, Questionnaire read) {
        var reader = new Language(getLocale().getLanguage());
        result.add(new Paragraph(getTranslation(
                "study.questions.ready",
                read.title().master(reader),
                read.id(),
                Integer.toString(read.version()),
                Integer.toString(read.pages().size()),
                Long.toString(read.items().count()))));
        var present = definitions.questionnaires().get(read.id());
        if (present == null) {
            result.add(new Paragraph(getTranslation("study.questions.isNew")));
        } else {
            result.add(new Differences(
                    getTranslation("study.questions.against", Integer.toString(present.version())),
                    QuestionnaireComparison.of(present, read)));
        }
        var show = new NativeButton(getTranslation("study.questions.look"), _ -> look.accept(read));
        var publish = new NativeButton(getTranslation("study.questions.publish"));
        publish.addClassName("primary");
        publish.addClickListener(_ -> new Question(
                        getTranslation("study.questions.publishQuestion", read.id(), Integer.toString(read.version())),
                        getTranslation("study.questions.publishFollows"),
                        getTranslation("study.questions.publish"))
                .ask(publish, () -> publish(preview, read)));
        var buttons = new Div(show, publish);
        buttons.addClassName("buttons");
        result.add(buttons);
    }

    private void publish(Preview preview, Questionnaire read) {
        uploads.publish(preview).ifPresentOrElse(this::show, () -> {
            result.removeAll();
            var done = new Paragraph(
                    getTranslation("study.questions.published", read.id(), Integer.toString(read.version())));
            done.addClassNames("note", "ok");
            result.add(done);
            published.run();
        });
    }
}
