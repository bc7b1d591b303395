package org.ovoz.testing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.BeanFactory;

/** What is known before an {@link InterviewScenario} begins. */
public final class InterviewBeginning {

    private final BeanFactory product;
    private final CountryCode country;
    private WaveId wave = Tiny.WAVE;
    private Mode mode = Mode.ONLINE;
    private Language language = new Language("ru");
    private @Nullable String channel;
    private @Nullable UUID interviewer;
    private boolean practice;

    InterviewBeginning(String country, BeanFactory product) {
        this.product = product;
        this.country = new CountryCode(country);
    }

    public InterviewBeginning wave(String id) {
        wave = new WaveId(id);
        return this;
    }

    public InterviewBeginning language(String iso) {
        language = new Language(iso);
        return this;
    }

    public InterviewBeginning mode(Mode how) {
        mode = how;
        return this;
    }

    /** Begun by a link of this channel. */
    public InterviewBeginning channel(@Nullable String name) {
        channel = name;
        return this;
    }

    /** Held by this user. */
    public InterviewBeginning interviewer(@Nullable UUID user) {
        interviewer = user;
        return this;
    }

    public InterviewBeginning practice(boolean isPractice) {
        practice = isPractice;
        return this;
    }

    public InterviewScenario begin() {
        var begun = product.getBean(InterviewService.class)
                .start(new NewInterview(wave, country, mode, language, channel, interviewer, practice));
        return new InterviewScenario(product, begun);
    }

    /** Begun, and the respondent agreed to take part. */
    public InterviewScenario consented() {
        return begin().answer("consent", 1);
    }
}
