package org.ovoz.demonstration;

import java.util.Map;
import java.util.stream.Stream;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.imported.InterviewImport;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.DemonstrationStart;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the 2018 survey and invented interviews in depth into the data of a demonstration; a second start finds them there. */
@Component
class DemonstrationLoader {

    private final Definitions definitions;
    private final InterviewImport interviews;
    private final DemonstrationChains chains;
    private final DemonstrationConversations conversations;

    DemonstrationLoader(
            Definitions definitions,
            InterviewImport interviews,
            DemonstrationChains chains,
            DemonstrationConversations conversations) {
        this.conversations = conversations;
        this.chains = chains;
        this.definitions = definitions;
        this.interviews = interviews;
    }

    @EventListener(DemonstrationStart.class)
    @Order(0)
    void load() {
        var cases = DemonstrationData.cases().stream().map(this::interview).toList();
        interviews.take(Stream.concat(cases.stream(), conversations.interviews().stream())
                .toList());
        chains.load(cases);
        conversations.link(cases);
    }

    private Interview interview(DemonstrationCase one) {
        return new Interview(
                new InterviewId(one.id()),
                Interview.Origin.elsewhere(
                        DemonstrationData.WAVE,
                        definitions.questionnaire(DemonstrationData.WAVE),
                        new CountryCode(name("country", one)),
                        Mode.ofCode(one.codes().get("mode")),
                        null,
                        true),
                Interview.Progress.completed(new Language(name("lang", one)), one.seconds(), one.completedOn()),
                Interview.State.COMPLETE,
                one.id().getLeastSignificantBits(),
                Answers.of(one.codes(), Map.of()));
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
