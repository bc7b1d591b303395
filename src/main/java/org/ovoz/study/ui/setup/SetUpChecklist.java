package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.setup.SetUp;

/** The steps of the set-up with what is missing, each leading to its place; until everything is done. */
public final class SetUpChecklist extends Section {

    private SetUpChecklist(Definitions definitions, SetUp setUp, WaveId wave) {
        var words = new StepWords(definitions, this);
        addClassName("setup-checklist");
        add(new H2(getTranslation("study.setup.checklist", words.title(wave))));
        var steps = setUp.steps(wave);
        var done = steps.stream().filter(SetUp.Status::isDone).count();
        var list = new OrderedList();
        steps.forEach(status -> {
            var link = new Anchor(
                    "setup#step-" + status.step().name().toLowerCase(Locale.ROOT), words.title(status.step()));
            link.setRouterIgnore(true);
            var item = new ListItem(mark(status.isDone()), link);
            if (!status.isDone()) {
                item.add(new Paragraph(words.missing(status)));
            }
            list.add(item);
        });
        add(new Paragraph(getTranslation("study.setup.progress", Long.toString(done), steps.size())), list);
    }

    /** For whoever sets waves up, while something is missing of the next wave; else empty. */
    public static Optional<SetUpChecklist> of(Definitions definitions, SetUp setUp) {
        return setUp.isMine()
                ? setUp.next()
                        .filter(wave -> !setUp.missing(wave).isEmpty())
                        .map(wave -> new SetUpChecklist(definitions, setUp, wave))
                : Optional.empty();
    }

    static Span mark(boolean isDone) {
        var mark = new Span();
        mark.setText(mark.getTranslation(isDone ? "study.setup.done" : "study.setup.open"));
        mark.addClassName("tag");
        mark.setClassName("on", isDone);
        return mark;
    }
}
