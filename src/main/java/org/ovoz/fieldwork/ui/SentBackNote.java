package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.Validity;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** What a lead asks about an interview that came back, and the answer where there is nothing to correct. */
final class SentBackNote extends Section {

    private static final int LONGEST = 500;

    private final Paragraph problem = new Paragraph();

    /** @param answered what follows once the answer is taken */
    SentBackNote(FieldworkService fieldwork, InterviewId id, String comment, Runnable answered) {
        var seen = fieldwork.seen(id);
        addClassName("sent-back");
        var note = new Paragraph(getTranslation("fieldwork.correct.sentBack", comment));
        note.addClassName("note");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var field = new Field("nothing-to-correct", getTranslation("fieldwork.nothing.answer")).hint(word("hint"));
        field.input().getElement().setAttribute("maxlength", Integer.toString(LONGEST));
        var form = new Form(() -> {
            var typed = Validity.normalise(field.value());
            if (typed.isEmpty()) {
                problem.setText(word("missing"));
                field.input().focus();
            } else if (fieldwork.nothingToCorrect(id, seen, typed)) {
                answered.run();
            } else {
                problem.setText(word("meanwhile"));
            }
        });
        form.add(field, problem, new NativeButton(getTranslation("fieldwork.nothing")));
        add(note, new Paragraph(word("text")), form);
    }

    private String word(String key) {
        return getTranslation("fieldwork.nothing." + key);
    }
}
