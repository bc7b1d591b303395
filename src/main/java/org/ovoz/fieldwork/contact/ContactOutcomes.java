package org.ovoz.fieldwork.contact;

import java.util.List;
import org.ovoz.fieldwork.store.ContactStore;
import org.ovoz.quality.ContactCounts;
import org.ovoz.quality.Outcome;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/** What interviewers recorded, as outcomes of the field work. */
@Component
class ContactOutcomes implements ContactCounts {

    private final ContactStore store;

    ContactOutcomes(ContactStore store) {
        this.store = store;
    }

    @Override
    public List<Attempted> of(WaveId wave) {
        return store.tallies(wave).stream()
                .map(tally -> new Attempted(tally.country(), tally.mode(), outcome(tally.result()), tally.contacts()))
                .toList();
    }

    private static Outcome outcome(Result result) {
        return switch (result) {
            case NON_CONTACT -> Outcome.NON_CONTACT;
            case REFUSAL -> Outcome.REFUSAL;
            case OTHER -> Outcome.OTHER;
            case APPOINTMENT, CALL_BACK, HELD -> throw new IllegalStateException(result + " is no outcome");
        };
    }
}
