package org.ovoz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.depth.InDepthLinks;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Punctuation;

/** The other interviews of the same person: of the survey, or in depth. */
@SpringComponent
class LinkedPart implements ReadingPart {

    private final InDepthLinks links;
    private final Definitions definitions;

    LinkedPart(InDepthLinks links, Definitions definitions) {
        this.links = links;
        this.definitions = definitions;
    }

    @Override
    public Optional<Component> of(Interview interview, Runnable changed) {
        return definitions.study().isInDepth(interview.wave())
                ? part(
                        "study.inDepth.survey",
                        links.linked(interview.id()).stream().toList())
                : part("study.inDepth.samePerson", links.inDepth(interview.id()));
    }

    private static Optional<Component> part(String key, List<InterviewId> others) {
        if (others.isEmpty()) {
            return Optional.empty();
        }
        var line = new Paragraph(new Span(Punctuation.labelled(UI.getCurrent().getTranslation(key), "")));
        others.forEach(id -> line.add(new Span(" "), new Anchor("interviews/" + id, CaseLabels.number(id))));
        line.addClassName("linked");
        return Optional.of(line);
    }
}
