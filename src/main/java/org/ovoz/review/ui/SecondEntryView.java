package org.ovoz.review.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.review.PaperInterview;
import org.ovoz.review.SecondEntries;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** Paper interviews that others entered, to be entered again without seeing what they typed. */
@Route(value = "second-entry", layout = MainLayout.class)
@Menu(title = "review.again.menu", order = 6.5)
@RolesAllowed("ENTER_INTERVIEWS")
class SecondEntryView extends Div implements HasDynamicTitle {

    private final SecondEntries entries;
    private final ReviewTexts texts;
    private final Paragraph problem = new Paragraph();

    SecondEntryView(SecondEntries entries, Definitions definitions) {
        this.entries = entries;
        this.texts = new ReviewTexts(definitions, getLocale());
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        add(new H1(texts.word("again")), new Paragraph(texts.word("again.intro")), problem);
        var waiting = entries.waiting();
        if (waiting.isEmpty()) {
            var none = new Paragraph(texts.word("again.none"));
            none.addClassName("empty");
            add(none);
        } else {
            add(rows(waiting));
        }
    }

    @Override
    public String getPageTitle() {
        return texts.word("again") + " – Ovoz";
    }

    private Rows rows(List<PaperInterview> waiting) {
        var rows = new Rows(
                texts.word("again"),
                List.of(texts.word("interview"), texts.word("country"), texts.word("language"), texts.word("action")));
        waiting.forEach(paper -> {
            var number = CaseLabels.number(paper.id());
            var begin = new NativeButton(texts.word("again.begin"), _ -> begin(paper));
            begin.getElement().setAttribute("aria-label", begin.getText() + " " + number);
            rows.row(List.of(
                    Rows.text(number),
                    Rows.text(texts.labels().country(paper.country())),
                    Rows.text(texts.labels().language(paper.wave(), paper.language())),
                    begin));
        });
        return rows;
    }

    private void begin(PaperInterview paper) {
        try {
            var begun = entries.begin(paper.id());
            UI.getCurrent().navigate("fieldwork/" + begun);
        } catch (UnknownInterview _) {
            problem.setText(texts.word("again.taken"));
        }
    }
}
