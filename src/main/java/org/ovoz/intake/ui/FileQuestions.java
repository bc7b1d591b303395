package org.ovoz.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import org.ovoz.intake.FileChoice;
import org.ovoz.intake.FileQuestion;
import org.ovoz.intake.ImportPreview;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.ui.Dropdown;

/** What only a person knows about a file as a whole: whether it came before, and whose numbers its cases have. */
class FileQuestions extends Section {

    private final IntakeTexts texts;
    private final FileChoice choice;
    private final ImportWizard wizard;

    FileQuestions(SourceFile file, ImportPreview preview, FileChoice choice, IntakeTexts texts, ImportWizard wizard) {
        this.texts = texts;
        this.choice = choice;
        this.wizard = wizard;
        setId("intake-questions");
        var questions = preview.questions();
        setVisible(!questions.isEmpty() || file.identity() != null);
        if (!questions.isEmpty()) {
            add(new H3(texts.of("question.title")));
        }
        questions.forEach(question -> add(note(question)));
        if (file.identity() != null) {
            add(numbers(questions));
        }
    }

    private Div note(FileQuestion question) {
        var earlier = question.file();
        var note = new Div(new Paragraph(texts.of(
                "question." + question.kind(),
                question.rows(),
                texts.day(earlier.day()),
                earlier.by(),
                earlier.interviews())));
        note.addClassNames("note", question.isOpen() ? "error" : "warning");
        switch (question.kind()) {
            case SAME_FILE -> note.add(again(question));
            case SAME_ROWS -> note.add(alike());
            case SAME_FILE_EARLIER_RELEASE, SAME_NUMBERS -> {}
        }
        return note;
    }

    private Component again(FileQuestion question) {
        if (!question.isOpen()) {
            return new Paragraph(texts.of("question.againChosen"));
        }
        var button = new NativeButton(texts.of("question.again"), _ -> wizard.choose(choice.withAgain(true)));
        button.setId("intake-again");
        return button;
    }

    private Component alike() {
        var options = new LinkedHashMap<String, String>();
        for (var one : FileChoice.Alike.values()) {
            options.put(one.name(), texts.of("alike." + one));
        }
        var dropdown = new Dropdown(
                "intake-alike",
                texts.of("alike"),
                options,
                chosen -> wizard.choose(choice.withAlike(FileChoice.Alike.valueOf(chosen))));
        dropdown.offer(options, choice.alike().name());
        return dropdown;
    }

    private Component numbers(List<FileQuestion> questions) {
        var options = new LinkedHashMap<String, String>();
        options.put(FileChoice.OWN, texts.of("numbers.own"));
        questions.stream()
                .filter(question -> question.kind() == FileQuestion.Kind.SAME_NUMBERS)
                .map(FileQuestion::file)
                .forEach(file -> options.put(
                        file.channel(),
                        texts.of("numbers.shared", texts.day(file.day()), file.by(), file.interviews())));
        options.put(FileChoice.UNUSED, texts.of("numbers.unused"));
        var dropdown = new Dropdown(
                "intake-numbers", texts.of("numbers"), options, chosen -> wizard.choose(choice.withNumbers(chosen)));
        dropdown.offer(options, choice.numbers());
        return dropdown;
    }
}
