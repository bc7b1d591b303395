package org.ovoz.interview;

import java.time.Clock;
import java.time.LocalDate;
import org.ovoz.questionnaire.Definitions;
import org.springframework.stereotype.Component;

/** The day it is in the study's time zone: the only time that is kept of an interview. */
@Component
public class StudyDays {

    private final Clock clock;

    StudyDays(Definitions definitions) {
        this.clock = Clock.system(definitions.study().zone());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
