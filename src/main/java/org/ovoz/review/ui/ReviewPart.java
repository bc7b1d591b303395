package org.ovoz.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.ovoz.interview.Interview;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.review.InterviewerService;
import org.ovoz.review.ReviewService;
import org.ovoz.study.ui.ReadingPart;

/** The review of an interview, above its answers. */
@SpringComponent
class ReviewPart implements ReadingPart {

    private final ReviewService reviews;
    private final InterviewerService interviewers;
    private final AnsweredVersions versions;
    private final Definitions definitions;

    ReviewPart(
            ReviewService reviews,
            InterviewerService interviewers,
            AnsweredVersions versions,
            Definitions definitions) {
        this.interviewers = interviewers;
        this.reviews = reviews;
        this.versions = versions;
        this.definitions = definitions;
    }

    @Override
    public Optional<Component> of(Interview interview, Runnable changed) {
        var texts = new ReviewTexts(definitions, UI.getCurrent().getLocale());
        return interview.isCounted() && !definitions.study().isInDepth(interview.wave())
                ? Optional.of(new ReviewPanel(
                        reviews, texts, interview, versions.of(interview), interviewers.slip(interview.id()), changed))
                : Optional.empty();
    }
}
