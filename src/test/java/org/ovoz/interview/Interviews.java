package org.ovoz.interview;

import java.util.Map;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/** Interviews of the small study for tests that are not about them; else see InterviewScenario. */
public final class Interviews {

    public static final WaveId WAVE = new WaveId("tiny-1");

    private Interviews() {}

    public static Interview consented(InterviewService service, Mode mode) {
        var begun = service.start(
                new NewInterview(WAVE, new CountryCode("KZ"), mode, new Language("ru"), null, null, false));
        return service.answer(begun.id(), Change.ofCodes("consent", Map.of("consent", 1)));
    }
}
