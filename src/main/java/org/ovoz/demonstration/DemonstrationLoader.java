package org.ovoz.demonstration;

import java.util.Map;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.imported.InterviewImport;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Variable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the 2018 survey into the data of a demonstration; a second start finds it there. */
@Component
@ConditionalOnProperty(name = "ovoz.demonstration", havingValue = "true")
class DemonstrationLoader {

    private final Definitions definitions;
    private final InterviewImport interviews;

    DemonstrationLoader(Definitions definitions, InterviewImport interviews) {
        this.definitions = definitions;
        this.interviews = interviews;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void load() {
        interviews.take(DemonstrationData.cases().stream().map(this::interview).toList());
    }

    private Interview interview(DemonstrationCase one) {
        var questionnaire = definitions.questionnaire(DemonstrationData.WAVE);
        return new Interview(
                new InterviewId(one.id()),
                DemonstrationData.WAVE,
                questionnaire.id(),
                questionnaire.version(),
                new CountryCode(name("country", one)),
                Mode.ofCode(one.codes().get("mode")),
                new Language(name("lang", one)),
                null,
                null,
                false,
                true,
                Interview.State.COMPLETE,
                one.id().getLeastSignificantBits(),
                Answers.of(one.codes(), Map.of()),
                null,
                one.seconds(),
                one.completedOn(),
                one.completedOn());
    }

    /** The name of a case fact's value, for example {@code KZ}. */
    private String name(String fact, DemonstrationCase one) {
        return definitions.questionnaire(DemonstrationData.WAVE).caseFacts().stream()
                .filter(variable -> variable.name().equals(fact))
                .map(Variable::values)
                .flatMap(values -> values.stream())
                .filter(option -> option.code() == one.codes().get(fact))
                .findFirst()
                .orElseThrow()
                .name();
    }
}
